import { getTranslations } from "next-intl/server";
import { currentSession } from "@/app/_guards/current-session";
import { furiganaInText } from "@/app/_words/furigana";
import { saying } from "@/app/_words/say";
import { PasswordField } from "@/components/password-field";
import { WhenAsked } from "@/components/when-asked";
import { STEP_UP_FIELD } from "@/lib/login/step-up-form";
import { systemClock } from "@/lib/platform/clock";
import { provenSession } from "@/lib/session/proof";

/**
 * The field of every form whose action is a `stepUpAction`: asks for the password where it was given too long ago, from
 * the first or when the form comes back. `isAlwaysAsked` as in the action.
 */
export async function StepUpField({ isAlwaysAsked = false }: { isAlwaysAsked?: boolean }) {
  const view = await currentSession();
  if (view.kind !== "live") return null;
  const { session } = view;
  const [say, common, read] = await Promise.all([
    saying(getTranslations("stepUp")),
    getTranslations("common.password"),
    furiganaInText(),
  ]);
  const isAsked = isAlwaysAsked || provenSession(session, systemClock.now()) === null;

  return (
    <WhenAsked name={STEP_UP_FIELD} isAsked={isAsked}>
      {/* Tells a password manager whose password this is. */}
      <input
        type="text"
        name="username"
        autoComplete="username"
        defaultValue={session.loginId ?? ""}
        hidden
      />
      <PasswordField
        name={STEP_UP_FIELD}
        label={say("label")}
        support={say("support")}
        autoComplete="current-password"
        words={{ show: read(common("show")), hide: read(common("hide")) }}
      />
    </WhenAsked>
  );
}
