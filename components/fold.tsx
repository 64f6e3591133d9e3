"use client";

import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useForm } from "./form";
import { isRefused } from "./form-state";

type FoldProps = { summary: ReactNode; children: ReactNode };

/**
 * What is read once before a form: open on a desk at a first visit; one line on phones, and wherever the form came back.
 * Stands twice in the page, since no browser opens a fold by its width.
 */
export function Fold({ summary, children }: FoldProps) {
  const { state } = useForm();
  const isOpen = !isRefused(state);

  return (
    <>
      {isOpen && <div className="mt-7 hidden border-y border-rule py-5 lg:block">{children}</div>}
      <details className={clsx("mt-4 border-y border-rule", isOpen && "lg:hidden print:hidden")}>
        <summary className="min-h-11 cursor-pointer py-2.5 text-16/160 font-bold">{summary}</summary>
        <div className="pt-2 pb-5">{children}</div>
      </details>
    </>
  );
}
