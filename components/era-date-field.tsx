"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { EraCells } from "./era-cells";
import { FieldGroup, type FieldProps, Remarks, useField } from "./field";
import { useForm } from "./form";
import { isRefused } from "./form-state";
import { Input } from "./input";
import { Said } from "./said";

type EraDateFieldProps = FieldProps & {
  eraLabel: string;
  /** Five eras, newest first, and the Western years. */
  eras: { value: string; label: ReactNode }[];
  parts: { year: ReactNode; month: ReactNode; day: ReactNode };
  /** Says what the typed day is called in the other calendar. */
  feedback: ReactNode;
};

const parts = ["year", "month", "day"] as const;

const partsLook =
  "mt-4 grid grid-cols-[6.5rem_5rem_5rem] gap-x-4 max-[22rem]:grid-cols-[1.3fr_1fr_1fr] max-[22rem]:gap-x-2.5 sm:grid-cols-[6.5rem_5rem_5rem_minmax(0,1fr)]";

/** A day by its Japanese name, as the fields `era`, `year`, `month` and `day`. Errors come under `name`. */
export function EraDateField(props: EraDateFieldProps) {
  const { eraLabel, eras, parts: labels, feedback, ...field } = props;
  const { state } = useForm();
  const { error } = useField(field);
  const wasCorrected = state.attempt > 0 && !isRefused(state);

  return (
    <FieldGroup {...field}>
      <EraCells label={eraLabel} eras={eras} chosen={state.values.era} />
      <div className={partsLook}>
        {parts.map((part) => (
          <div key={part}>
            <label className="mb-1 block text-16/150" htmlFor={part}>
              {labels[part]}
            </label>
            <Input
              id={part}
              name={part}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={state.values[part] ?? ""}
              aria-invalid={error ? true : undefined}
              // The pressed button is gone, and what it changed is here.
              autoFocus={part === "year" && wasCorrected}
            />
          </div>
        ))}
        {feedback}
      </div>
      <Remarks name={field.name} />
      <Correction name={field.name} />
    </FieldGroup>
  );
}

function Correction({ name }: { name: string }) {
  const { state } = useForm();
  const suggestion = state.suggestions[name];
  if (!suggestion) return null;

  return (
    <p className="mt-4">
      <Button look="slim" type="submit" name="correct" value={suggestion.value}>
        <Said words={suggestion.label} />
      </Button>
    </p>
  );
}
