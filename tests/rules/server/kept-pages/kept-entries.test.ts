import { beforeEach, expect, it, vi } from "vitest";
import { noRules } from "@/lib/maintenance/schedule/rules";
import { dropPerProcess } from "@/lib/platform/per-process";
import { type KeptDocument, keepDocument } from "@/lib/server/kept-pages/kept-document";
import { keptPage } from "@/lib/server/kept-pages/kept-entries";

const rules = { ...noRules };
const at = (seconds: number) => ({
  now: new Date(seconds * 1000),
  until: () => new Date((seconds + 2) * 1000),
  rules,
});
const document = keepDocument("a nonce", "nonce", {}, new Date(0));
const make = vi.fn(async (): Promise<KeptDocument | null> => document);
const ask = (seconds: number, name = "page") => keptPage(name, at(seconds), make);

beforeEach(() => {
  dropPerProcess("keptPages");
  make.mockReset().mockResolvedValue(document);
});

it("few who ask get their own, and nothing is made to be kept", async () => {
  expect(await ask(100)).toBeNull();
  expect(await ask(101.5)).toBeNull();
  expect(make).not.toHaveBeenCalled();
});

it("many who ask share one document until its time is over", async () => {
  await ask(100);
  const many = await Promise.all([ask(100.1), ask(100.2), ask(101), ask(102.05)]);

  expect(new Set(many)).toEqual(new Set([document]));
  expect(make).toHaveBeenCalledTimes(1);
  expect(await ask(102.1)).toBe(document);
  expect(make).toHaveBeenCalledTimes(2);
});

it("names share nothing", async () => {
  await ask(100);

  expect(await ask(100.1, "another")).toBeNull();
});

it("another file of closing times ends what was made under the one before", async () => {
  await ask(100);
  await ask(100.1);
  await keptPage("page", { ...at(100.2), rules: { ...noRules } }, make);

  expect(make).toHaveBeenCalledTimes(2);
});

it("a clock that is set back ends what was made later", async () => {
  await ask(100);
  await ask(100.1);

  expect(await ask(50)).toBeNull();
});

it("where nothing can be kept everybody gets their own, and it is not tried at each request", async () => {
  make.mockRejectedValue(new Error("no answer"));
  await ask(100);

  expect(await Promise.all([ask(100.1), ask(100.2), ask(101.1)])).toEqual([null, null, null]);
  expect(make).toHaveBeenCalledTimes(1);
});

it("what is made for many is kept from the first on, and tried again when it could not be made", async () => {
  const stand = (seconds: number) => keptPage("page", { ...at(seconds), isForMany: true }, make);
  make.mockRejectedValueOnce(new Error("no answer"));

  expect(await stand(100)).toBeNull();
  expect(await stand(100.5)).toBe(document);
  expect(await stand(102)).toBe(document);
  expect(make).toHaveBeenCalledTimes(2);
});
