import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { marks } from "@/components/marks";
import { CloseTab, CloseTabNote } from "./close-tab";
import { WhyInvalid } from "./why-invalid";

/** URL無効通知画面. `children` tell the reason, where it is known. */
export function InvalidUrl({ children }: { children: ReactNode }) {
  const t = useTranslations("forgotId.invalid");

  return (
    <div className="split">
      <div className="task">
        <h1 className="title">{t("title")}</h1>
        <p className="lead">
          {t("lead")}
          <br />
          {t.rich("again", marks)}
        </p>
        {children}
        <div className="actions">
          <a className="button" href="/forgot-id">
            {t("start")}
          </a>
          <CloseTab label={t("close")} />
        </div>
        <CloseTabNote>{t("closeYourself")}</CloseTabNote>
      </div>
      <WhyInvalid />
    </div>
  );
}
