"use client";

import type { ReactNode } from "react";
import { FieldGroup, type FieldProps, Remarks, useField } from "./field";

type RadioChoicesProps = FieldProps & { options: { value: string; label: ReactNode }[] };

const choiceLook =
  "relative inline-flex min-h-14 cursor-pointer items-center gap-2.5 rounded-8 border border-edge bg-field py-2 ps-4.5 pe-6 text-18/140 hover:border-ink hover:edged-ink has-checked:border-act has-checked:bg-tint has-checked:font-bold has-checked:edged-act has-focus-visible:z-1 has-focus-visible:focus-ring has-aria-invalid:border-error forced-colors:has-checked:highlighted";
const dotLook =
  "grid size-6 flex-none appearance-none place-items-center rounded-full border-2 border-edge bg-field checked:border-act checked:before:size-3 checked:before:rounded-full checked:before:bg-act focus-visible:no-focus-ring forced-colors:checked:before:drawn";

/** A few answers, each one tap. The first bears the field's name as its id, so that a summary can link to it. */
export function RadioChoices({ options, ...field }: RadioChoicesProps) {
  const { name } = field;
  const { value, error } = useField(field);

  return (
    <FieldGroup {...field}>
      <div className="mt-2.5 flex flex-wrap gap-3">
        {options.map((option, place) => (
          <label className={choiceLook} key={option.value}>
            <input
              type="radio"
              className={dotLook}
              id={place === 0 ? name : `${name}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={value === option.value}
              aria-invalid={error ? true : undefined}
            />
            {option.label}
          </label>
        ))}
      </div>
      <Remarks name={name} />
    </FieldGroup>
  );
}
