import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { saying } from "@/app/_words/say";
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
export async function Walk() {
  const say = await saying(getTranslations("help.steps"));

  return (
    <Section id="steps">
      <ol className="walk">
        <Step name="one" picture={<LoginPicture />} />
        <Step name="two" picture={<IdentityPicture />}>
          <a href="#paper">{say("two.more")}</a>
        </Step>
        <Step name="three" picture={<SentPicture />}>
          <a href="#mail-filter">{say("three.more")}</a>
        </Step>
        <Step name="four" picture={<MailPicture />}>
          <a href="#invalid">{say("four.more")}</a>
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

async function Step({ name, picture, children }: StepProps) {
  const say = await saying(getTranslations("help.steps"));

  return (
    <li>
      <div>
        <h3>{say(`${name}.title`)}</h3>
        <p>{say(`${name}.text`)}</p>
        {children && <p>{children}</p>}
      </div>
      {picture}
    </li>
  );
}
