import { useTranslations } from "next-intl";
import { Section } from "./section";

const reasons = ["opened", "expired", "replaced", "scanner"] as const;

/** The manual's four reasons, in its order. */
export function InvalidUrls() {
  const t = useTranslations("help.invalid");

  return (
    <Section id="invalid">
      <p>{t("lead")}</p>
      <ol className="list numbered">
        {reasons.map((reason) => (
          <li key={reason}>
            <span>
              <b>{t(`${reason}.term`)}</b>
              <br />
              {t(`${reason}.text`)}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <a href="#company-scanner">{t("scanner.more")}</a>
      </p>
      <p>
        <a href="/forgot-id">{t("start")}</a>
      </p>
    </Section>
  );
}
