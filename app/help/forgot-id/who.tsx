import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { getSite } from "@/lib/platform/site";
import { Section } from "./section";

/** The manual's conditions (ア) to (カ), with a way on for those who cannot use this. */
export function Who() {
  const t = useTranslations("help.who");
  const { siteName } = getSite();

  return (
    <Section id="who">
      <p>{t("all")}</p>
      <ul className="letters">
        {(["a", "b", "c", "d"] as const).map((term) => (
          <Condition term={term} key={term}>
            {t(term, { siteName })}
          </Condition>
        ))}
      </ul>
      <p>{t("not")}</p>
      <ul className="letters">
        <Condition term="e">
          {t("e", { siteName })}
          <br />
          <a href="#first-time">{t("eWay")}</a>
        </Condition>
        <Condition term="f">
          {t("f")}
          <br />
          <a href="#old-address">{t("fWay")}</a>
        </Condition>
      </ul>
    </Section>
  );
}

function Condition({ term, children }: { term: "a" | "b" | "c" | "d" | "e" | "f"; children: ReactNode }) {
  const t = useTranslations("forgotId.form.marks");

  return (
    <li>
      <i>{t(term)}</i>
      <span>{children}</span>
    </li>
  );
}
