import { useTranslations } from "next-intl";
import { marks } from "@/components/marks";
import { senderFrom } from "@/lib/mail/sender";
import { getEnv } from "@/lib/platform/env";
import { Bullets, Section } from "./section";

/** For members whose company's mail filter opens links, and for those who run such filters. */
export function CompanyMail() {
  const t = useTranslations("help.scanner");
  const { MAIL_FROM, APP_ORIGIN } = getEnv();
  const { domain } = senderFrom(MAIL_FROM);
  const requests = [
    t.rich("allowList", { ...marks, domain }),
    t("link", { origin: APP_ORIGIN }),
    t("rewrite"),
  ];

  return (
    <Section id="company-scanner">
      <p>{t("why")}</p>
      <p>{t("again")}</p>
      <h3 className="h3">{t("admin")}</h3>
      <Bullets items={requests} />
    </Section>
  );
}
