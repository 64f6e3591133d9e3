import { useTranslations } from "next-intl";
import { marks } from "@/components/marks";

/** パスワード初期化, offered beside the login ID; once done it says so instead. */
export function ForgottenPassword({ isReset }: { isReset: boolean }) {
  const t = useTranslations("forgotId.result.reset");

  return (
    <aside className="aside beside" aria-labelledby="forgotten-password">
      <h2 className="h2" id="forgotten-password">
        {t("title")}
      </h2>
      {isReset ? (
        <>
          <p>{t("done")}</p>
          <p>
            <a href="/help/forgot-id#mail-filter">{t("missing")}</a>
          </p>
        </>
      ) : (
        <>
          <p>{t.rich("lead", marks)}</p>
          <p>
            <a className="button second" href="/forgot-id/result/reset">
              {t("button")}
            </a>
          </p>
          <p className="soft">{t.rich("next", marks)}</p>
        </>
      )}
    </aside>
  );
}
