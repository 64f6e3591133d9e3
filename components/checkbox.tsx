"use client";

import type { ReactNode } from "react";
import { useForm } from "./form";

const box =
  "grid size-6 flex-none appearance-none place-items-center rounded-4 border-2 border-edge bg-field checked:border-act checked:bg-act forced-colors:checked:highlighted";
const mark = "checked:before:check-mark forced-colors:checked:before:border-[HighlightText]";

/** A small box beside or below a field. It posts "on". */
export function Checkbox({ name, label }: { name: string; label: ReactNode }) {
  const { state } = useForm();

  return (
    <label className="inline-flex min-h-11 cursor-pointer items-center gap-2.5">
      <input
        type="checkbox"
        className={`${box} ${mark}`}
        id={name}
        name={name}
        defaultChecked={Boolean(state.values[name])}
        aria-invalid={state.errors[name] ? true : undefined}
        aria-describedby={state.errors[name] ? `${name}-error` : undefined}
      />
      <span>{label}</span>
    </label>
  );
}
