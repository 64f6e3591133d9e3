import { cloneElement, createElement, Fragment, isValidElement, type ReactNode } from "react";
import { escaped } from "@/lib/platform/escaped";
import { attributesOf } from "./attributes";
import { type Element, inOnePiece, type Props } from "./one-piece";
import { all, type Soon, whenThere } from "./soon";

/** Without an end of their own. */
const VOID = new Set(["br", "wbr", "hr"]);
/** What React keeps an eye on, moves to where it belongs, or adds something to. */
const LEFT_TO_REACT = new Set([
  ...["html", "head", "body", "title", "meta", "link", "style", "script", "base"],
  ...["form", "input", "textarea", "select", "option", "img"],
]);

/** A node with as few elements as can be, and its markup where it is nothing but that. */
type Drawn = { node: ReactNode; markup: string | null };

/**
 * The same page from fewer elements: all that needs no script becomes the markup of the element around it. An element is
 * made, sent along, read back and made again for each visitor, and once more in the browser; markup is a text. Whatever a
 * part of the page waits for, the page waits for; parts ask nothing of React (`use…`).
 */
export function withFewElements<PageProps>(
  Page: (props: PageProps) => ReactNode | Promise<ReactNode>,
): (props: PageProps) => Promise<ReactNode> {
  return async (props) => fewElements(await Page(props));
}

export async function fewElements(node: ReactNode): Promise<ReactNode> {
  return (await draw(node)).node;
}

/** Drawn to be shown again and again, by itself or as a part of something else. */
const drawnAlready = new WeakMap<object, Drawn>();

export async function drawnForGood(node: ReactNode): Promise<ReactNode> {
  const drawn = await draw(node);
  if (typeof drawn.node === "object" && drawn.node !== null) drawnAlready.set(drawn.node, drawn);

  return drawn.node;
}

function draw(node: ReactNode): Soon<Drawn> {
  if (node === null || node === undefined || typeof node === "boolean") return { node, markup: "" };
  if (typeof node === "string" || typeof node === "number") return { node, markup: escaped(String(node)) };
  if (node instanceof Promise) return node.then(draw);
  const already = typeof node === "object" && drawnAlready.get(node);
  if (already) return already;
  if (Array.isArray(node)) return whenThere(all(node.map(draw)), (parts) => joined(node, parts));
  if (!isValidElement<Props>(node)) return { node, markup: null };

  if (typeof node.type === "string") return drawTag(node, node.type);
  if (node.type === Fragment) return drawFragment(node);

  return isOfServer(node.type) ? drawPart(node, node.type) : drawForBrowser(node);
}

function joined(nodes: ReactNode[], parts: readonly Drawn[]): Drawn {
  const isMarkup = parts.every(({ markup }) => markup !== null);

  return {
    node: sameOr(
      nodes,
      parts.map(({ node }) => node),
    ),
    markup: isMarkup ? parts.map(({ markup }) => markup).join("") : null,
  };
}

function drawTag(element: Element, tag: string): Soon<Drawn> {
  const attributes = LEFT_TO_REACT.has(tag) ? null : attributesOf(element.props);

  return whenThere(inside(element.props), ({ node, markup }) => {
    const drawn =
      markup === null || LEFT_TO_REACT.has(tag) ? withChildren(element, node) : inOnePiece(element, markup);
    if (attributes === null || markup === null) return { node: drawn, markup: null };

    const rest = VOID.has(tag) ? "/>" : `>${markup}</${tag}>`;
    return { node: drawn, markup: `<${tag}${attributes}${rest}` };
  });
}

function inside({ children, dangerouslySetInnerHTML: set }: Props): Soon<Drawn> {
  return set ? { node: undefined, markup: (set as { __html: string }).__html } : draw(children as ReactNode);
}

/** As they would be written in code: React wants keys of lists alone. */
function withChildren(element: Element, node: ReactNode): ReactNode {
  if (node === element.props.children) return element;

  return Array.isArray(node)
    ? cloneElement(element, undefined, ...node)
    : cloneElement(element, undefined, node);
}

function drawFragment(element: Element): Soon<Drawn> {
  return whenThere(draw(element.props.children as ReactNode), ({ node, markup }) => ({
    node: withChildren(element, node),
    markup,
  }));
}

/** What runs in the browser has a mark here. */
function isOfServer(type: unknown): type is (props: Props) => ReactNode {
  return typeof type === "function" && !("$$typeof" in type);
}

function drawPart({ props, key }: Element, Part: (props: Props) => ReactNode): Soon<Drawn> {
  return whenThere(draw(Part(props)), ({ node, markup }) => ({
    node: key === null ? node : createElement(Fragment, { key }, node),
    markup,
  }));
}

/** A part that runs in the browser: what it is handed to show. */
function drawForBrowser(element: Element): Soon<Drawn> {
  return whenThere(drawEntries(element.props), ({ children, ...others }) => ({
    node: withChildren(cloneElement(element, others), children as ReactNode),
    markup: null,
  }));
}

function drawEntries(record: Props): Soon<Props> {
  const names = Object.keys(record).filter((name) => typeof record[name] === "object");

  return whenThere(all(names.map((name) => drawValue(record[name]))), (values) => ({
    ...record,
    ...Object.fromEntries(names.map((name, place) => [name, values[place]])),
  }));
}

function drawValue(value: unknown): Soon<unknown> {
  if (isValidElement(value)) return whenThere(draw(value), ({ node }) => node);
  if (Array.isArray(value)) return whenThere(all(value.map(drawValue)), (values) => sameOr(value, values));

  return isRecord(value) ? drawEntries(value) : value;
}

function isRecord(value: unknown): value is Props {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The one list where the other has nothing else in it. */
function sameOr<Value>(list: Value[], other: Value[]): Value[] {
  return other.every((value, place) => value === list[place]) ? list : other;
}
