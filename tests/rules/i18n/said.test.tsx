import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { READING, Said } from "@/components/said";

const { begins, word, ends } = READING;
const shown = (words: string) => renderToStaticMarkup(<Said words={words} />);

it("a sentence without marks is shown as it is", () => {
  expect(shown("番号を入力してください。")).toBe("番号を入力してください。");
});

it("a reading stands above its word, for the eyes alone, and no letter is lost", () => {
  expect(shown(`この${begins}番号${word}ばんごう${ends}を`)).toBe(
    '<span>この<ruby>番号<rp>(</rp><rt aria-hidden="true">ばんごう</rt><rp>)</rp></ruby>を</span>',
  );
});
