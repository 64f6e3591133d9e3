"use client";

import type { ReactNode } from "react";
import { useForm } from "./form";

type WhenAskedProps = {
  /** The field that stands in it. */
  name: string;
  /** Whether the form asks for it when it is first shown. */
  isAsked: boolean;
  children: ReactNode;
};

/** Under this name a form tells that it asked for a field. */
const askedFor = (name: string) => `${name}Asked`;

/**
 * A field that a form may need or not. It is there from the first, or since an answer complained of it, and stays until
 * an answer empties `<name>Asked`.
 */
export function WhenAsked({ name, isAsked, children }: WhenAskedProps) {
  const { state } = useForm();
  const asked = askedFor(name);
  const isThere =
    state.errors[name] !== undefined || (state.attempt === 0 ? isAsked : Boolean(state.values[asked]));

  return (
    isThere && (
      <>
        <input type="hidden" name={asked} value="on" />
        {children}
      </>
    )
  );
}
