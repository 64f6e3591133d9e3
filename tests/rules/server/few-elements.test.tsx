import { isValidElement, type ReactElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, it, vi } from "vitest";
import { fewElements } from "@/app/_markup/few-elements";
import { answering } from "@/lib/platform/under-way";

const LONG = "長い文章です。".repeat(40);

/** React, while developing, complains there: of keys that are missing, and of attributes that it would write otherwise. */
const complaint = vi.spyOn(console, "error").mockImplementation(() => undefined);

afterEach(() => {
  const calls = complaint.mock.calls.splice(0);
  expect(calls).toEqual([]);
});

type PartProps = { label?: ReactNode; choices?: { words: ReactNode }[]; children?: ReactNode };

function Part({ label, choices, children }: PartProps) {
  return (
    <section>
      {label}
      {choices?.[0]?.words}
      {choices?.[1]?.words}
      {children}
    </section>
  );
}

/** Runs in the browser: the framework marks such parts. */
Object.assign(Part, { $$typeof: Symbol.for("react.client.reference") });

async function Late({ words }: { words: string }) {
  return <b>{words}</b>;
}

async function LateField() {
  return <input name="x" />;
}

async function Broken(): Promise<ReactNode> {
  throw new Error("away");
}

function Items({ words }: { words: string }) {
  return (
    <ul className="list" id="a" tabIndex={-1}>
      {["甲", "乙"].map((item) => (
        <li key={item} aria-hidden={false} data-place={1}>
          <b>{words}</b>
          <br />
          {item} {null}
          {3}
        </li>
      ))}
    </ul>
  );
}

/** Each with the number of elements that it is drawn from. */
const samples: Record<string, { node: ReactNode; elements: number }> = {
  words: { node: "「a < b & 'c' > \"d\"」", elements: 0 },
  "words in an element": { node: <p>言葉</p>, elements: 1 },
  "a list": { node: <Items words="一" />, elements: 1 },
  "a long list": { node: <Items words={LONG} />, elements: 1 },
  "what would be markup": {
    node: (
      <p title={'"><i>'}>
        {"<i>"}
        <b title={`"><i>&'`}>{"&amp;'"}</b>
      </p>
    ),
    elements: 1,
  },
  "a drawing": {
    node: (
      <svg viewBox="0 0 1 1" strokeWidth={2} aria-hidden="true">
        <path d="M0 0" strokeLinecap="round" />
      </svg>
    ),
    elements: 1,
  },
  "set markup": {
    node: (
      <div>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the sample's own */}
        <p dangerouslySetInnerHTML={{ __html: "<i>1</i>" }} />
        <hr />
      </div>
    ),
    elements: 1,
  },
  "what may be closed": {
    node: (
      <details open>
        <summary>一</summary>
        <p hidden={false}>二</p>
      </details>
    ),
    elements: 1,
  },
  links: {
    node: (
      <p>
        <a href="/help#a">一</a>
        <a href="tel:03-0000">二</a>
        <label htmlFor="x">三</label>
      </p>
    ),
    elements: 1,
  },
  "an address of another kind": {
    node: (
      <p>
        <a href="data:text/html,x">一</a>
      </p>
    ),
    elements: 2,
  },
  "a field": {
    node: (
      <p>
        <b>一</b>
        <input name="a" defaultValue="b" />
      </p>
    ),
    elements: 3,
  },
  "a form": {
    node: (
      <form action="/log-out">
        <p>
          <b>一</b>
        </p>
        <button type="submit" disabled>
          二
        </button>
      </form>
    ),
    elements: 3,
  },
  "what has a style of its own": {
    node: (
      <p>
        <b style={{ color: "red" }}>一</b>
      </p>
    ),
    elements: 2,
  },
};

const asHtml = (node: ReactNode) => renderToStaticMarkup(node).replaceAll(/ data-stands="[^"]*"/g, "");

function elementsIn(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, one) => sum + elementsIn(one), 0);
  if (typeof node !== "object" || node === null) return 0;
  if (!isValidElement<object>(node)) return elementsIn(Object.values(node));

  return 1 + elementsIn(Object.values(node.props));
}

it.each(Object.keys(samples))("%s: looks the same", async (name) => {
  const { node, elements } = samples[name] ?? {};
  const drawn = await fewElements(node);

  expect(asHtml(drawn)).toBe(asHtml(node));
  expect(elementsIn(drawn)).toBe(elements);
});

it("parts that wait are waited for, in their places", async () => {
  const drawn = await fewElements(
    <div>
      <p>
        一<Late words="二" />三
      </p>
      <LateField key="k" />
    </div>,
  );

  expect(asHtml(drawn)).toBe('<div><p>一<b>二</b>三</p><input name="x"/></div>');
});

it("a failure of a part is the page's", async () => {
  await expect(
    fewElements(
      <p>
        <Broken />
      </p>,
    ),
  ).rejects.toThrow("away");
});

it("a part that runs in the browser stays one, and is handed few elements", async () => {
  const words = (
    <span>
      <b>一</b>
      <b>二</b>
    </span>
  );
  const act = { act: () => undefined };
  const node = (
    <Part label={words} choices={[{ words }, { words: "三" }]} {...act}>
      <p>{words}</p>四
    </Part>
  );
  const drawn = (await fewElements(node)) as ReactElement<typeof act>;

  expect(asHtml(drawn)).toBe(asHtml(node));
  expect(drawn.type === Part && drawn.props.act === act.act).toBe(true);
  expect([elementsIn(node), elementsIn(drawn)]).toEqual([11, 4]);
});

it("long markup of a document stands in it and is not sent along as well", async () => {
  const request = { isAtWork: false, standing: new Map<string, string>() };
  const node = <Items words={LONG} />;
  const drawn = await answering(request, () => fewElements(node));

  expect(JSON.stringify(drawn)).not.toContain("長い");
  expect(answering(request, () => asHtml(drawn))).toBe(asHtml(node));
});

it("scripts of the framework are sent it", async () => {
  const drawn = await answering({ isAtWork: false }, () => fewElements(<Items words={LONG} />));

  expect(JSON.stringify(drawn)).toContain("長い");
});
