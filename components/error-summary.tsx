"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "./button";
import { ContactWays } from "./contact-ways";
import { useForm } from "./form";
import { type FormWords, isRefused, type Way } from "./form-state";
import { WarningIcon } from "./icons";
import { Said } from "./said";

const linkLook = "inline-block py-2.25 text-17/160";

/**
 * Stands above the page's heading, takes focus after a refused post, and links to the first input to correct of each
 * field. `order` names the fields from top to bottom; `targets` says where a link goes when no input bears the field's name.
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
    state.problem === null
      ? said(words.faults[Math.min(names.length, words.faults.length) - 1] ?? "")
      : state.heading === null
        ? words.refused
        : said(state.heading);
  const kept = state.isFinal ? null : keptOf(names, props.order, words);

  return (
    <div
      ref={box}
      className="mb-8 max-w-measure rounded-8 border-2 border-error bg-field px-5 max-[14rem]:px-3 pt-4.5 pb-4 focus:rounded-8 focus:focus-ring"
      role="alert"
      tabIndex={-1}
      aria-labelledby="summary-title"
      // biome-ignore lint/a11y/noAutofocus: without scripts nothing else can bring the summary to notice
      autoFocus
    >
      <h2 className="flex items-start gap-2 text-19/160 text-error max-[14rem]:flex-wrap" id="summary-title">
        <WarningIcon className="mt-[0.2em]" />
        <span>{heading}</span>
      </h2>
      {state.problem?.split("\n").map((paragraph) => (
        <p className="mt-1 text-16" key={paragraph}>
          <Said words={paragraph} />
        </p>
      ))}
      {state.problem === words.updated && <ReloadButton label={words.reload} />}
      {state.problem !== words.updated && kept && <p className="mt-1 text-16">{kept}</p>}
      <Links
        links={names.map((name) => ({
          href: `#${state.places[name] ?? props.targets?.[name] ?? name}`,
          label: state.inShort[name] ?? state.errors[name] ?? "",
        }))}
      />
      <Links links={state.ways} />
      <ContactWays ways={state.ask.map((way) => ({ ...way, words: said(way.words) }))} />
    </div>
  );
}

/** Every field is required: one without a fault was filled in. Where all are at fault, nothing else is there to be kept. */
function keptOf(faults: readonly string[], order: readonly string[], words: FormWords): ReactNode {
  if (faults.length === 0) return words.keptAll;

  return order.some((name) => !faults.includes(name)) ? words.kept : words.again;
}

function Links({ links }: { links: Way[] }) {
  if (links.length === 0) return null;

  return (
    <ul className="mt-1.5">
      {links.map(({ href, label, beside }) => (
        <li className="relative ps-5" key={href + label}>
          <i className="absolute start-0 top-[1.375rem] h-0.5 w-2.5 bg-error forced-colors:drawn" />
          <a className={linkLook} href={href} target={beside && "_blank"}>
            <Said words={label + (beside ?? "")} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function ReloadButton({ label }: { label: string }) {
  return (
    <p className="mt-3">
      <Button look="slim" onClick={() => location.reload()}>
        <Said words={label} />
      </Button>
    </p>
  );
}

function said(words: string): ReactNode {
  return <Said words={words} />;
}

function sorted(names: string[], order: readonly string[]): string[] {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);

  return names.toSorted((one, other) => place(one) - place(other));
}
