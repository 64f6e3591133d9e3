"use client";

import type { ReactNode } from "react";
import { type FieldProps, Remarks, Required, Support, useField } from "./field";
import { useForm } from "./form";
import { isRefused } from "./form-state";

type EraDateFieldProps = FieldProps & {
  eraLabel: string;
  /** Five eras, newest first, and the Western years. */
  eras: { value: string; label: ReactNode }[];
  parts: { year: ReactNode; month: ReactNode; day: ReactNode };
  /** Says what the typed day is called in the other calendar. */
  feedback: ReactNode;
};

const parts = ["year", "month", "day"] as const;

/** A day by its Japanese name, as the fields `era`, `year`, `month` and `day`. Errors come under `name`. */
export function EraDateField({ name, label, support, isOptional, ...words }: EraDateFieldProps) {
  const { state } = useForm();
  const field = useField({ name, support });
  const wasCorrected = state.attempt > 0 && !isRefused(state);
  const isInvalid = field.error ? true : undefined;

  return (
    <fieldset className={field.className} aria-describedby={field.describedBy}>
      <legend className="label">
        <span>{label}</span> <Required isOptional={isOptional} />
      </legend>
      <Support name={name}>{support}</Support>
      <div className="control era" role="radiogroup" aria-label={words.eraLabel}>
        {words.eras.map(({ value, label: eraName }, place) => (
          <label key={value}>
            <input
              type="radio"
              id={place === 0 ? "era" : `era-${value}`}
              name="era"
              value={value}
              defaultChecked={state.values.era === value}
            />
            {eraName}
          </label>
        ))}
      </div>
      <div className="ymd">
        {parts.map((part) => (
          <div key={part}>
            <label htmlFor={part}>{words.parts[part]}</label>
            <input
              className="input"
              id={part}
              name={part}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={state.values[part] ?? ""}
              aria-invalid={isInvalid}
              // biome-ignore lint/a11y/noAutofocus: the pressed button is gone, and what it changed is here
              autoFocus={part === "year" && wasCorrected}
            />
          </div>
        ))}
        {words.feedback}
      </div>
      <Remarks name={name} />
      <Correction name={name} />
    </fieldset>
  );
}

function Correction({ name }: { name: string }) {
  const { state } = useForm();
  const suggestion = state.suggestions[name];
  if (!suggestion) return null;

  return (
    <p className="gap-s">
      <button className="button second slim" type="submit" name="correct" value={suggestion.value}>
        {suggestion.label}
      </button>
    </p>
  );
}
