import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { furigana } from "@/app/_words/furigana";
import { saying } from "@/app/_words/say";
import { AsidePart } from "@/components/aside";
import { ContactWays } from "@/components/contact-ways";
import { Section } from "@/components/section";
import { waysToReach } from "./ways-to-reach";
import type { ContactBlock } from "./whom-to-ask";

type AskProps = {
  contact: ContactBlock;
  /** Whether it is the letter that is at fault: an insurer may have a way of its own for that. */
  about?: "anything" | "letter";
};

/** Stands below a sentence that names whom to ask: how to reach them. */
export async function HowToReach({ contact, about = "anything" }: AskProps) {
  const read = await furigana();
  const ways = await waysToReach(contact, about);

  return <ContactWays ways={ways.map((way) => ({ ...way, words: read(way.words) }))} />;
}

/** The last way out below a task that leads no further. */
export async function AskSection(ask: AskProps) {
  const say = await saying(getTranslations("common.contact"));

  return (
    <Section id="ask" title={say("title")}>
      <Whom {...ask} />
    </Section>
  );
}

/** The same among what stands beside a task. */
export async function AskPart(ask: AskProps) {
  const say = await saying(getTranslations("common.contact"));

  return (
    <AsidePart title={say("title")}>
      <Whom {...ask} />
    </AsidePart>
  );
}

async function Whom(ask: AskProps): Promise<ReactNode> {
  const say = await saying(getTranslations("common.contact"));

  return (
    <>
      <p>{say("ask", { contact: ask.contact.name })}</p>
      <HowToReach {...ask} />
    </>
  );
}
