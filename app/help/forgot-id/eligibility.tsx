import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { saying } from "@/app/_words/say";
import { LineLink } from "@/components/line-link";
import { MarkedItem } from "@/components/list";
import { getSite } from "@/lib/platform/site";
import { HelpSection } from "./section";

/** The manual's conditions (ア) to (カ), with a way on for those who cannot use this. */
export async function Who() {
  const say = await saying(getTranslations("help.who"));
  const { siteName } = getSite();

  return (
    <HelpSection id="who">
      <p>{say("all")}</p>
      <ul>
        {(["a", "b", "c", "d"] as const).map((term) => (
          <Condition term={term} key={term}>
            {say(term, { siteName })}
          </Condition>
        ))}
      </ul>
      <p>{say("not")}</p>
      <ul>
        <Condition term="e">
          {say("e", { siteName })}
          <br />
          <LineLink href="#first-time">{say("eWay")}</LineLink>
        </Condition>
        <Condition term="f">
          {say("f")}
          <br />
          <LineLink href="#old-address">{say("fWay")}</LineLink>
        </Condition>
      </ul>
    </HelpSection>
  );
}

async function Condition({
  term,
  children,
}: {
  term: "a" | "b" | "c" | "d" | "e" | "f";
  children: ReactNode;
}) {
  const say = await saying(getTranslations("forgotId.form.marks"));

  return <MarkedItem mark={say(term)}>{children}</MarkedItem>;
}
