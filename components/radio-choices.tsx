"use client";

import type { ReactNode } from "react";
import { type FieldProps, Remarks, Required, Support, useField } from "./field";

type RadioChoicesProps = FieldProps & { options: { value: string; label: ReactNode }[] };

/** A few answers, each one tap. The first bears the field's name as its id, so that a summary can link to it. */
export function RadioChoices({ name, label, support, isOptional, options }: RadioChoicesProps) {
  const field = useField({ name, support });

  return (
    <fieldset className={field.className} aria-describedby={field.describedBy}>
      <legend className="label">
        <span>{label}</span> <Required isOptional={isOptional} />
      </legend>
      <Support name={name}>{support}</Support>
      <div className="control choices">
        {options.map((option, place) => (
          <label className="choice" key={option.value}>
            <input
              type="radio"
              id={place === 0 ? name : `${name}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={field.value === option.value}
              aria-invalid={field.error ? true : undefined}
            />
            {option.label}
          </label>
        ))}
      </div>
      <Remarks name={name} />
    </fieldset>
  );
}
