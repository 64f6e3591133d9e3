import { useTranslations } from "next-intl";
import { marks } from "@/components/marks";
import { senderFrom } from "@/lib/mail/sender";
import { getEnv } from "@/lib/platform/env";
import { Bullets, Section } from "./section";

const carriers = ["docomo", "au", "softbank"] as const;

export function MissingMail() {
  const t = useTranslations("help.missing");
  const { address, domain } = senderFrom(getEnv().MAIL_FROM);

  return (
    <Section id="mail-filter">
      <Bullets
        items={[t("wait"), t.rich("junk", { ...marks, sender: address }), t("address"), t("newest")]}
      />
      <h3 className="h3">{t("settings")}</h3>
      <p>{t.rich("allow", { ...marks, domain })}</p>
      <dl className="terms-of">
        {carriers.map((carrier) => (
          <div key={carrier}>
            <dt>{t(`${carrier}.term`)}</dt>
            <dd>{t(`${carrier}.text`, { domain })}</dd>
          </div>
        ))}
      </dl>
      <p>{t("urls")}</p>
      <p className="small soft">{t("differs")}</p>
    </Section>
  );
}
