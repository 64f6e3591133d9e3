"use client";

import type { ComponentProps, ReactNode } from "react";
import { type FieldProps, Remarks, Required, Support, useField } from "./field";

type Native = Omit<
  ComponentProps<"input">,
  "name" | "id" | "placeholder" | "disabled" | "readOnly" | "className"
>;

type TextFieldProps = FieldProps &
  Native & {
    /** How long the answer is; without it the field is as wide as its column. */
    width?: "short" | "mid";
    /** The number that marks the same thing in the drawing. */
    pin?: number;
    /** What stands between help and input. */
    above?: ReactNode;
    /** What stands beside the input. */
    beside?: ReactNode;
  };

export function TextField({
  label,
  support,
  isOptional,
  width,
  pin,
  above,
  beside,
  ...native
}: TextFieldProps) {
  const { name } = native;
  const field = useField({ name, support });

  return (
    <div className={field.className}>
      <label className="label" htmlFor={name}>
        {pin !== undefined && (
          <span className="pin" aria-hidden="true">
            {pin}
          </span>
        )}
        <span>{label}</span> <Required isOptional={isOptional} />
      </label>
      <Support name={name}>{support}</Support>
      {above}
      <div className={beside ? "control row" : "control"}>
        <input
          type="text"
          autoComplete="off"
          defaultValue={field.value}
          {...native}
          id={name}
          className={width ? `input w-${width}` : "input"}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={field.describedBy}
        />
        {beside}
      </div>
      <Remarks name={name} />
    </div>
  );
}
