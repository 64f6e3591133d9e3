import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { MAY_END, PHRASE, READING, Said, STAYS } from "@/components/said";

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

it("what leans on the word before it stands on its line, and no letter is added", () => {
  expect(shown(`過ぎた${STAYS}ため、終わりました。`)).toBe(
    '<span>過ぎ<span class="whitespace-nowrap">たた</span>め、終わりました。</span>',
  );
});

it("a line may end where no phrase seems to, and no letter is added", () => {
  expect(shown(`作業のため${MAY_END}利用できません。`)).toBe("<span>作業のため<wbr>利用できません。</span>");
});

it("what markup would mean is said as it is", () => {
  expect(shown(`${begins}<b>${word}"&"${ends}${STAYS}<i>&`)).toBe(
    '<span><ruby>&lt;b&gt;<rp>(</rp><rt aria-hidden="true">"&amp;"</rt><rp>)</rp></ruby>&lt;i&gt;&amp;</span>',
  );
});

it("each phrase is a span of its own where readings keep an engine from finding it", () => {
  expect(shown(`この${PHRASE}${begins}番号${word}ばんごう${ends}を`)).toBe(
    '<span><span class="phrase">この</span><span class="phrase"><ruby>番号<rp>(</rp><rt aria-hidden="true">ばんごう</rt><rp>)</rp></ruby>を</span></span>',
  );
});
