"use client";

import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { Field, type FieldProps, useField } from "./field";
import { Input } from "./input";

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

const widths = { short: "max-w-48", mid: "max-w-60" };

export function TextField(props: TextFieldProps) {
  const { label, support, isOptional = false, width, pin, above, beside, ...native } = props;
  const { name } = native;
  const field = useField({ name, support });

  return (
    <Field {...{ name, label, support, isOptional, pin }}>
      {above}
      <div className={clsx("mt-2.5", beside && "flex flex-wrap items-center gap-x-5 gap-y-2")}>
        <Input
          type="text"
          autoComplete="off"
          defaultValue={field.value}
          {...native}
          id={name}
          className={clsx(beside && "flex-[1_1_10rem]", width && widths[width])}
          data-pin={pin}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={field.describedBy}
        />
        {beside}
      </div>
    </Field>
  );
}
