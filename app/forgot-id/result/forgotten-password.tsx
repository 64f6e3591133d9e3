import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Aside, AsidePart } from "@/components/aside";
import { ButtonLink } from "@/components/button";

/** パスワード初期化, offered beside the login ID. */
export async function ForgottenPassword() {
  const say = await saying(getTranslations("forgotId.result.reset"));

  return (
    <Aside labelledBy="forgotten-password" isPrinted={false}>
      <AsidePart id="forgotten-password" title={say("title")}>
        <p>{say("lead")}</p>
        <div className="my-4">
          <ButtonLink look="second" href="/forgot-id/result/reset">
            {say("button")}
          </ButtonLink>
        </div>
        <p className="text-ink-soft">{say("next")}</p>
      </AsidePart>
    </Aside>
  );
}
