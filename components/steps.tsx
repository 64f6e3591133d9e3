import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Icon } from "./icons";

type StepsProps = { label: string; names: readonly ReactNode[]; current: number; done: string };

const step =
  "relative flex flex-wrap items-center content-start gap-x-1.5 border-t pt-2 tracking-none break-keep md:gap-x-2 md:pt-2.5";

/** Where a person is in a journey. `current` counts from 1; `done` is read aloud after a finished step. */
export function Steps({ label, names, current, done }: StepsProps) {
  return (
    <ol
      className="relative mb-8 grid max-w-measure auto-cols-[minmax(min-content,1fr)] grid-flow-col gap-1.5 text-14/150 wrap-break-word max-[17rem]:grid-flow-row md:gap-3 md:text-16/150 lg:mb-11 print:hidden"
      aria-label={label}
    >
      {names.map((name, place) =>
        place + 1 < current ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is what stands in its place
          <li className={`${step} border-act text-ink-soft`} key={place}>
            <Icon shape="check" isSmall className="text-act" />
            <span>
              {name}
              <span className="sr-only">{done}</span>
            </span>
          </li>
        ) : (
          <li
            className={clsx(
              step,
              "border-edge",
              place + 1 === current ? "font-bold text-act" : "text-ink-soft",
            )}
            aria-current={place + 1 === current ? "step" : undefined}
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is what stands in its place
            key={place}
          >
            {place + 1 === current && <CurrentRule />}
            <i className="not-italic figures">{place + 1}</i>
            <span>{name}</span>
          </li>
        ),
      )}
    </ol>
  );
}

function CurrentRule() {
  return <i className="absolute inset-x-0 -top-px h-1 bg-act forced-colors:highlighted" />;
}
