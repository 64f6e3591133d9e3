"use client";

import { createElement } from "react";
import { markupUnderWay } from "./markup-under-way";

type StandingMarkupProps = Record<string, unknown> & {
  tag: string;
  /** What the markup is known by: the same markup has the same name. */
  stands: string;
  /** Left out where it stands in the document that is being written. */
  markup?: string;
};

/** By name, for when a screen is shown again without being loaded; and so that what stands is not written anew. */
const known = new Map<string, string>();

/**
 * An element whose markup stands in the document and is not sent along a second time: the browser takes what it finds
 * there.
 */
export function StandingMarkup({ tag, stands, markup, ...attributes }: StandingMarkupProps) {
  const written = typeof document === "undefined" ? markupUnderWay()?.get(stands) : standing(stands, markup);

  return createElement(tag, {
    ...attributes,
    "data-stands": stands,
    suppressHydrationWarning: true,
    dangerouslySetInnerHTML: { __html: written ?? markup ?? "" },
  });
}

function standing(name: string, sent?: string): string | undefined {
  const markup = known.get(name) ?? sent ?? document.querySelector(`[data-stands="${name}"]`)?.innerHTML;
  if (markup !== undefined) known.set(name, markup);

  return markup;
}
