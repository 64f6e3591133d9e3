import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";

/** パスワード初期化, offered beside the login ID; once done it says so instead. */
export async function ForgottenPassword({ isReset }: { isReset: boolean }) {
  const say = await saying(getTranslations("forgotId.result.reset"));

  return (
    <aside className="aside beside" aria-labelledby="forgotten-password">
      <h2 className="h2" id="forgotten-password">
        {say("title")}
      </h2>
      {isReset ? (
        <>
          <p>{say("done")}</p>
          <p>
            <a href="/help/forgot-id#mail-filter">{say("missing")}</a>
          </p>
        </>
      ) : (
        <>
          <p>{say("lead")}</p>
          <p>
            <a className="button second" href="/forgot-id/result/reset">
              {say("button")}
            </a>
          </p>
          <p className="soft">{say("next")}</p>
        </>
      )}
    </aside>
  );
}
