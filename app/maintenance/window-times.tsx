import type { ReactNode } from "react";
import { AsidePart } from "@/components/aside";

type WindowTimesProps = {
  id: string;
  title: ReactNode;
  /** What stands before the next closing, and its day and time; null while none is in sight. */
  next: { intro: ReactNode; lines: [string, string] } | null;
  rules: ReactNode[];
};

/** When the portal is closed, as the login screen tells it beside its form. */
export function WindowTimes({ id, title, next, rules }: WindowTimesProps) {
  return (
    <AsidePart id={id} title={title}>
      {next && (
        <>
          <p>{next.intro}</p>
          <p className="leading-140 font-bold text-act figures">
            <b className="block text-26 tracking-[0.01em]">{next.lines[0]}</b>
            <span className="block text-20">{next.lines[1]}</span>
          </p>
        </>
      )}
      {rules.map((rule, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule is what stands in its place
        <p className="text-ink-soft" key={place}>
          {rule}
        </p>
      ))}
    </AsidePart>
  );
}
