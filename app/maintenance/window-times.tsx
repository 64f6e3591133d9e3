import type { ReactNode } from "react";

type WindowTimesProps = {
  id: string;
  title: string;
  /** What stands before the next closing, and its day and time; null while none is in sight. */
  next: { intro: ReactNode; lines: [string, string] } | null;
  rules: string[];
};

/** When the portal is closed, as the login screen tells it beside its form. */
export function WindowTimes({ id, title, next, rules }: WindowTimesProps) {
  return (
    <>
      <h2 className="h2" id={id}>
        {title}
      </h2>
      {next && (
        <>
          <p>{next.intro}</p>
          <p className="when">
            <b>{next.lines[0]}</b>
            <span>{next.lines[1]}</span>
          </p>
        </>
      )}
      {rules.map((rule) => (
        <p className="soft" key={rule}>
          {rule}
        </p>
      ))}
    </>
  );
}
