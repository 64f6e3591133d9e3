"use client";

import { useEffect, useRef } from "react";
import { useForm } from "./form";
import { isRefused } from "./form-state";
import { WarningIcon } from "./icons";

/**
 * Stands above the page's heading, takes focus after a refused post, and links to each field.
 * `order` names the fields from top to bottom; `targets` says where a link goes when no input bears the field's name.
 */
export function ErrorSummary(props: { order: readonly string[]; targets?: Record<string, string> }) {
  const { state, words } = useForm();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (isRefused(state)) box.current?.focus();
  }, [state]);

  if (!isRefused(state)) return null;

  const names = sorted(Object.keys(state.errors), props.order);
  const heading =
    state.problem === null ? words.faults[Math.min(names.length, words.faults.length) - 1] : words.refused;

  return (
    <div
      ref={box}
      className="summary"
      role="alert"
      tabIndex={-1}
      aria-labelledby="summary-title"
      // biome-ignore lint/a11y/noAutofocus: without scripts nothing else can bring the summary to notice
      autoFocus
    >
      <h2 id="summary-title">
        <WarningIcon />
        <span>{heading}</span>
      </h2>
      {state.problem !== null && <p>{state.problem}</p>}
      {state.problem === words.updated && <ReloadButton label={words.reload} />}
      {state.problem !== words.updated && <p>{names.length > 0 ? words.kept : words.keptAll}</p>}
      {names.length > 0 && (
        <ul>
          {names.map((name) => (
            <li key={name}>
              <a href={`#${props.targets?.[name] ?? name}`}>{state.errors[name]}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ReloadButton({ label }: { label: string }) {
  return (
    <button type="button" className="button second slim" onClick={() => location.reload()}>
      {label}
    </button>
  );
}

function sorted(names: string[], order: readonly string[]): string[] {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);

  return names.toSorted((one, other) => place(one) - place(other));
}
