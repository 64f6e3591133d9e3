import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Aside, AsidePart } from "@/components/aside";
import { ButtonLink } from "@/components/button";
import { LineLink } from "@/components/line-link";

/** パスワード初期化, offered beside the login ID; once done it says so instead. */
export async function ForgottenPassword({ isReset }: { isReset: boolean }) {
  const say = await saying(getTranslations("forgotId.result.reset"));

  return (
    <Aside labelledBy="forgotten-password" isPrinted={isReset}>
      <AsidePart id="forgotten-password" title={say("title")}>
        {isReset ? (
          <>
            <p>{say("done")}</p>
            <p>
              <LineLink href="/help/forgot-id#mail-filter">{say("missing")}</LineLink>
            </p>
          </>
        ) : (
          <>
            <p>{say("lead")}</p>
            <div className="my-4">
              <ButtonLink look="second" href="/forgot-id/result/reset">
                {say("button")}
              </ButtonLink>
            </div>
            <p className="text-ink-soft">{say("next")}</p>
          </>
        )}
      </AsidePart>
    </Aside>
  );
}
