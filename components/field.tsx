"use client";

import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useForm } from "./form";
import { WarningIcon } from "./icons";
import { Note, remarkLook } from "./note";
import { Pin } from "./pin";
import { Said } from "./said";

export type FieldProps = {
  name: string;
  label: ReactNode;
  /** Help that stands between label and input. */
  support?: ReactNode;
  isOptional?: boolean | undefined;
};

/** A refused field has a rule at its left, outside the column where there is room. */
const frameLook =
  "group/field min-w-0 data-invalid:[&_input]:scroll-mt-[min(15rem,45vh)] data-invalid:border-s-3 data-invalid:border-error data-invalid:ps-4 max-[22rem]:data-invalid:ps-2.5 lg:data-invalid:-ms-[calc(1rem+3px)]";
const labelLook = "float-none flex w-full flex-wrap items-center gap-x-2.5 gap-y-0.5 text-18/160 font-bold";

/** What was typed into a field, what is wrong with it, and the ids that tie its texts to it. */
export function useField({ name, support }: Pick<FieldProps, "name" | "support">) {
  const { state } = useForm();
  const error = state.errors[name];
  const note = state.notes[name];
  const described = [support && `${name}-support`, note && `${name}-note`, error && `${name}-error`];

  return {
    value: state.values[name] ?? "",
    error,
    describedBy: described.filter(Boolean).join(" ") || undefined,
    frame: { className: frameLook, "data-invalid": error ? true : undefined },
  };
}

/** Label, help and remarks around one input, whose id is the field's name. */
export function Field({
  pin,
  children,
  ...field
}: FieldProps & { pin?: number | undefined; children: ReactNode }) {
  const { frame } = useField(field);

  return (
    <div {...frame}>
      <label className={labelLook} htmlFor={field.name}>
        {pin !== undefined && <Pin number={pin} isHidden />}
        <LabelWords {...field} />
      </label>
      <Support {...field} />
      {children}
      <Remarks {...field} />
    </div>
  );
}

/** The same around several inputs that answer one question. */
export function FieldGroup({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { frame, describedBy } = useField(field);

  return (
    <fieldset {...frame} aria-describedby={describedBy}>
      <legend className={labelLook}>
        <LabelWords {...field} />
      </legend>
      <Support {...field} />
      {children}
    </fieldset>
  );
}

function LabelWords({ label, isOptional }: FieldProps) {
  const { words } = useForm();

  return (
    <>
      <span>{label}</span>{" "}
      {!isOptional && <span className="text-15 font-normal tracking-none text-error">{words.required}</span>}
    </>
  );
}

function Support({ name, support }: FieldProps) {
  if (!support) return null;

  return (
    <p className="mt-0.5 text-16/175 text-ink-soft" id={`${name}-support`}>
      {support}
    </p>
  );
}

/** Note and error of a field, below its input. */
export function Remarks({ name }: Pick<FieldProps, "name">) {
  const { state, words } = useForm();
  const error = state.errors[name];
  const note = state.notes[name];

  return (
    <>
      {note && (
        <Note id={`${name}-note`}>
          <Said words={note} />
        </Note>
      )}
      {error && (
        <p className={clsx(remarkLook, "font-bold text-error")} id={`${name}-error`}>
          <WarningIcon className="mt-[0.22em]" />
          <span>
            <span className="sr-only">{words.error}</span>
            <Said words={error} />
          </span>
        </p>
      )}
    </>
  );
}
