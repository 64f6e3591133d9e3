import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { saying } from "@/app/_words/say";
import { getSite } from "@/lib/platform/site";
import { Section } from "./section";

/** The manual's conditions (ア) to (カ), with a way on for those who cannot use this. */
export async function Who() {
  const say = await saying(getTranslations("help.who"));
  const { siteName } = getSite();

  return (
    <Section id="who">
      <p>{say("all")}</p>
      <ul className="letters">
        {(["a", "b", "c", "d"] as const).map((term) => (
          <Condition term={term} key={term}>
            {say(term, { siteName })}
          </Condition>
        ))}
      </ul>
      <p>{say("not")}</p>
      <ul className="letters">
        <Condition term="e">
          {say("e", { siteName })}
          <br />
          <a href="#first-time">{say("eWay")}</a>
        </Condition>
        <Condition term="f">
          {say("f")}
          <br />
          <a href="#old-address">{say("fWay")}</a>
        </Condition>
      </ul>
    </Section>
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

  return (
    <li>
      <i>{say(term)}</i>
      <span>{children}</span>
    </li>
  );
}
