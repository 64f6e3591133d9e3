import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, it, vi } from "vitest";
import { alikeForAll } from "@/app/_markup/alike-for-all";
import { withFewElements } from "@/app/_markup/few-elements";
import { answering } from "@/lib/platform/under-way";

const LONG = "長い文章です。".repeat(40);
const read = { by: "ja" };
const reader = async () => read.by;

beforeEach(() => {
  read.by = "ja";
});

/** How a page looks in a document of its own, and what was left there to stand in it. */
async function document(page: (props: unknown) => Promise<ReactNode>) {
  const standing = new Map<string, string>();
  const markup = await answering({ isAtWork: false, standing }, async () =>
    renderToStaticMarkup(await page({})),
  );

  return { markup, standing };
}

function Words() {
  return (
    <ul>
      <li>
        <b>{LONG}</b>
      </li>
      <li>{read.by}</li>
    </ul>
  );
}

it("is drawn once for each who reads it otherwise, and stands in each document", async () => {
  const drawn: string[] = [];
  const page = alikeForAll(() => {
    drawn.push(read.by);
    return <Words />;
  }, reader);
  for (const by of ["ja", "ja with readings", "en", "ja", "ja with readings", "en"]) {
    read.by = by;
    const plain = await document(withFewElements(() => <Words />));
    expect(await document(page)).toEqual(plain);
    expect(plain.standing.size).toBeGreaterThan(0);
  }

  expect(drawn).toEqual(["ja", "ja with readings", "en"]);
});

it("leaves nothing else of the document that it was drawn for", async () => {
  const page = alikeForAll(() => <Words />, reader);
  const standing = new Map([["of somebody", "一"]]);
  await answering({ isAtWork: false, standing }, page);

  expect([...(await document(page)).standing.keys()]).not.toContain("of somebody");
  expect([...standing.keys()]).toContain("of somebody");
});

it("looks the same as a part of another page", async () => {
  const Part = alikeForAll(() => <Words />, reader);
  const page = (One: () => ReactNode | Promise<ReactNode>) =>
    withFewElements(() => (
      <div>
        <One />
        <input name="x" />
      </div>
    ));

  for (const _ of ["made", "kept"]) expect(await document(page(Part))).toEqual(await document(page(Words)));
});

it("is sent whole to scripts of the framework", async () => {
  const page = alikeForAll(() => <Words />, reader);
  await document(page);

  expect(JSON.stringify(await answering({ isAtWork: false }, page))).toContain("長い");
});

it("is tried again after it failed", async () => {
  const failing = vi
    .fn(() => <p>一</p>)
    .mockImplementationOnce(() => {
      throw new Error("away");
    });
  const page = alikeForAll(failing, reader);

  await expect(document(page)).rejects.toThrow("away");
  expect((await document(page)).markup).toBe("<p>一</p>");
});
