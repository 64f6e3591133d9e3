import { createElement, type ReactElement, type ReactNode } from "react";
import { textName } from "@/lib/platform/text-name";
import { markupUnderWay } from "./markup-under-way";
import { StandingMarkup } from "./standing-markup";

export type Props = Record<string, unknown>;
export type Element = ReactElement<Props>;

/** Shorter markup is sent along twice: a name for it would be as long. */
const SHORT = 200;

/** An element with all that stands in it as one piece of markup. Plain words are one piece already. */
export function inOnePiece(element: Element, markup: string): ReactNode {
  const { children, dangerouslySetInnerHTML: set, ...attributes } = element.props;
  const isSet = set ? markup.length < SHORT : !markup.includes("<");
  if (isSet) return element;

  const keyed = { ...attributes, ...(element.key !== null && { key: element.key }) };
  const tag = element.type as string;

  return markup.length < SHORT
    ? createElement(tag, { ...keyed, dangerouslySetInnerHTML: { __html: markup } })
    : createElement(StandingMarkup, { ...keyed, tag, ...toStand(markup) });
}

/** What stands in the document that is being written is handed over beside the page, and known there by its name. */
function toStand(markup: string): { stands: string; markup?: string } {
  const stands = textName(markup);
  const inDocument = markupUnderWay();
  inDocument?.set(stands, markup);

  return inDocument ? { stands } : { stands, markup };
}
