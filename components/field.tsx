"use client";

import type { ReactNode } from "react";
import { useForm } from "./form";
import { Icon, WarningIcon } from "./icons";

export type FieldProps = {
  name: string;
  label: ReactNode;
  /** Help that stands between label and input. */
  support?: ReactNode;
  isOptional?: boolean;
};

/** What was typed into a field, what is wrong with it, and the ids that tie its texts to it. */
export function useField({ name, support }: Pick<FieldProps, "name" | "support">) {
  const { state } = useForm();
  const error = state.errors[name];
  const note = state.notes[name];
  const described = [support && `${name}-support`, note && `${name}-note`, error && `${name}-error`];

  return {
    value: state.values[name] ?? "",
    error,
    note,
    describedBy: described.filter(Boolean).join(" ") || undefined,
    className: error ? "field has-error" : "field",
  };
}

export function Required(props: { isOptional?: boolean }) {
  const { words } = useForm();
  if (props.isOptional) return null;

  return <span className="req">{words.required}</span>;
}

export function Support({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;

  return (
    <p className="support" id={`${name}-support`}>
      {children}
    </p>
  );
}

/** Note and error of a field, below its input. */
export function Remarks({ name }: { name: string }) {
  const { state, words } = useForm();
  const error = state.errors[name];
  const note = state.notes[name];

  return (
    <>
      {note && (
        <p className="note" id={`${name}-note`}>
          <Icon shape="note" />
          <span>{note}</span>
        </p>
      )}
      {error && (
        <p className="error" id={`${name}-error`}>
          <WarningIcon />
          <span>
            <span className="vh">{words.error}</span>
            {error}
          </span>
        </p>
      )}
    </>
  );
}
