import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { saying } from "@/app/_words/say";
import { Section } from "@/components/section";
import { ToTop } from "@/components/to-top";
import { type SectionId, sections } from "./sections";

/** One question and its answer, under the anchor that other screens link to. */
export async function HelpSection({ id, children }: { id: SectionId; children: ReactNode }) {
  const say = await saying(getTranslations("help"));

  return (
    <Section id={id} title={say(`${wordsOf(id)}.title`)}>
      {children}
      <ToTop>{say("top")}</ToTop>
    </Section>
  );
}

function wordsOf(id: SectionId) {
  return sections.find((section) => section.id === id)?.words ?? "contact";
}
