import { useTranslations } from "next-intl";
import { getEnv, isDemo } from "@/lib/platform/env";

/** In the demo no mail leaves the machine: the way to the page that holds it. */
export function MailboxLink() {
  const t = useTranslations("forgotId.sent.demo");
  if (!isDemo(getEnv())) return null;

  return (
    <div className="gap-m">
      <p className="small soft">{t("text")}</p>
      <div className="actions gap-s">
        <a className="button second" href="/demo/mailbox">
          {t("open")}
        </a>
      </div>
    </div>
  );
}
