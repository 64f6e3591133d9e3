import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type SectionId, sections } from "./sections";

/** One question and its answer, under the anchor that other screens link to. */
export function Section({ id, children }: { id: SectionId; children: ReactNode }) {
  const t = useTranslations("help");
  const title = t(`${wordsOf(id)}.title`);

  return (
    <section className="section" aria-labelledby={id}>
      <h2 className="h2" id={id} tabIndex={-1}>
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
