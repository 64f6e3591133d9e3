import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { saying } from "@/app/_words/say";
import { LineLink } from "@/components/line-link";
import {
  IdentityPicture,
  LoginPicture,
  MailPicture,
  ResetPicture,
  ResultPicture,
  SentPicture,
} from "./pictures/step-pictures";
import { HelpSection } from "./section";

/** The manual's steps, each with the screen it happens on. */
export async function Walk() {
  const say = await saying(getTranslations("help.steps"));

  return (
    <HelpSection id="steps">
      <ol className="grid gap-9 [counter-reset:step]">
        <Step name="one" picture={<LoginPicture />} />
        <Step name="two" picture={<IdentityPicture />}>
          <LineLink href="#paper">{say("two.more")}</LineLink>
        </Step>
        <Step name="three" picture={<SentPicture />}>
          <LineLink href="#mail-filter">{say("three.more")}</LineLink>
        </Step>
        <Step name="four" picture={<MailPicture />}>
          <LineLink href="#invalid">{say("four.more")}</LineLink>
        </Step>
        <Step name="five" picture={<ResultPicture />} />
        <Step name="six" picture={<ResetPicture />} />
      </ol>
    </HelpSection>
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
    <li className="grid gap-x-6 gap-y-3 [counter-increment:step] sm:grid-cols-[minmax(0,1fr)_18rem] sm:items-start">
      <div>
        <h3 className="flex gap-2.5 text-18/160 before:text-act before:figures before:content-[counter(step)]">
          {say(`${name}.title`)}
        </h3>
        <p>{say(`${name}.text`)}</p>
        {children && <p>{children}</p>}
      </div>
      {picture}
    </li>
  );
}
