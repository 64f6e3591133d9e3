import type { ReactNode } from "react";

/** Names and values between hairlines. */
export function Facts({
  facts,
  className,
}: {
  facts: { name: string; value: ReactNode }[];
  className?: string;
}) {
  return (
    <dl className={className ? `facts ${className}` : "facts"}>
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
