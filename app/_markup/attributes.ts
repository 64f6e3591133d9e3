import { escaped } from "@/lib/platform/escaped";

/** How HTML and SVG write what React names otherwise. */
const NAMES: Record<string, string> = {
  className: "class",
  htmlFor: "for",
  tabIndex: "tabindex",
  colSpan: "colspan",
  rowSpan: "rowspan",
  dateTime: "datetime",
  viewBox: "viewBox",
  strokeWidth: "stroke-width",
  strokeLinecap: "stroke-linecap",
  strokeLinejoin: "stroke-linejoin",
  fillRule: "fill-rule",
  textAnchor: "text-anchor",
};
/** There or not, whatever their value. */
const SWITCHES = new Set(["hidden", "open", "reversed"]);
/** Written elsewhere, or not at all. */
const NO_ATTRIBUTES = new Set(["children", "dangerouslySetInnerHTML"]);
const PLAIN = /^(?!on)[a-z]+(-[a-z]+)*$/;
const ADDRESSES = new Set(["href", "src", "action"]);
/** Of any other React has its own opinion. */
const PLAIN_ADDRESS = /^([/#]|https?:|mailto:|tel:)/;
/** Their words are the value, true and false too. */
const WORDED = /^(aria|data)-/;

/** An element's properties as HTML writes them, or null where one is not for HTML: a function, a ref, a style. */
export function attributesOf(props: Record<string, unknown>): string | null {
  let written = "";
  for (const name in props) {
    const value = props[name];
    if (value === undefined || value === null || NO_ATTRIBUTES.has(name)) continue;
    const attribute = attributeOf(writtenName(name), value);
    if (attribute === null) return null;
    written += attribute;
  }

  return written;
}

const writtenNames = new Map<string, string | null>();

function writtenName(name: string): string | null {
  const known = writtenNames.get(name);
  if (known !== undefined) return known;
  const found = NAMES[name] ?? (PLAIN.test(name) ? name : null);
  writtenNames.set(name, found);

  return found;
}

function attributeOf(name: string | null, value: unknown): string | null {
  if (name === null) return null;
  if (SWITCHES.has(name)) return value ? ` ${name}=""` : "";
  if (
    typeof value === "boolean" ? !WORDED.test(name) : typeof value !== "string" && typeof value !== "number"
  )
    return null;
  if (ADDRESSES.has(name) && !PLAIN_ADDRESS.test(String(value))) return null;

  return ` ${name}="${escaped(String(value))}"`;
}
