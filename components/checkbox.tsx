"use client";

import type { ReactNode } from "react";
import { useForm } from "./form";

/** A small box beside or below a field. It posts "on". */
export function Checkbox({ name, label }: { name: string; label: ReactNode }) {
  const { state } = useForm();

  return (
    <label className="check">
      <input
        type="checkbox"
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
