import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { saying } from "@/app/_words/say";
import { type SectionId, sections } from "./sections";

/** One question and its answer, under the anchor that other screens link to. */
export async function Section({ id, children }: { id: SectionId; children: ReactNode }) {
  const say = await saying(getTranslations("help"));
  const title = say(`${wordsOf(id)}.title`);

  return (
    <section className="section" aria-labelledby={id}>
      <h2 className="h2" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

export function Bullets({ items }: { items: readonly ReactNode[] }) {
  return (
    <ul className="list">
      {items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <li key={place}>
          <span>{item}</span>
        </li>
      ))}
    </ul>
  );
}

function wordsOf(id: SectionId) {
  return sections.find((section) => section.id === id)?.words ?? "contact";
}
