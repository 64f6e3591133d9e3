import type { ReactNode } from "react";

type SectionProps = { id?: string; title: ReactNode; children: ReactNode };

/** A part of a long page, under a rule and a heading of its own. What is in it stands below each other. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section className="mt-10 space-y-3 border-rule border-t pt-7" aria-labelledby={id}>
      <h2 className="text-20/160 max-[14rem]:text-18/160" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

export function Subheading({ children }: { children: ReactNode }) {
  return <h3 className="mt-7 text-17/160">{children}</h3>;
}
