import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  IdentityPicture,
  LoginPicture,
  MailPicture,
  ResetPicture,
  ResultPicture,
  SentPicture,
} from "./pictures/step-pictures";
import { Section } from "./section";

/** The manual's steps, each with the screen it happens on. */
export function Walk() {
  const t = useTranslations("help.steps");

  return (
    <Section id="steps">
      <ol className="walk">
        <Step name="one" picture={<LoginPicture />} />
        <Step name="two" picture={<IdentityPicture />}>
          <a href="#paper">{t("two.more")}</a>
        </Step>
        <Step name="three" picture={<SentPicture />}>
          <a href="#mail-filter">{t("three.more")}</a>
        </Step>
        <Step name="four" picture={<MailPicture />}>
          <a href="#invalid">{t("four.more")}</a>
        </Step>
        <Step name="five" picture={<ResultPicture />} />
        <Step name="six" picture={<ResetPicture />} />
      </ol>
    </Section>
  );
}

type StepProps = {
  name: "one" | "two" | "three" | "four" | "five" | "six";
  picture: ReactNode;
  children?: ReactNode;
};

function Step({ name, picture, children }: StepProps) {
  const t = useTranslations("help.steps");

  return (
    <li>
      <div>
        <h3>{t(`${name}.title`)}</h3>
        <p>{t(`${name}.text`)}</p>
        {children && <p>{children}</p>}
      </div>
      {picture}
    </li>
  );
}
