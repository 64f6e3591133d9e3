import { markPhrases } from "@/lib/i18n/phrases";
import { escaped } from "@/lib/platform/escaped";
import type { Block, MailText } from "./mail-text";

/**
 * A mail as HTML. How it looks depends on its language and the row of its blocks alone: that is drawn once, with gaps, and
 * each mail's words are put in. Drawing one anew takes far longer, on the thread that may have requests to answer.
 */
export async function renderMail(letter: MailText): Promise<string> {
  const [parts, words] = [await partsFor(letter), markupOfWords(letter)];

  return parts.map((part, place) => (place % 2 === 0 ? part : words[Number(part)])).join("");
}

/** What a drawn mail is made of: markup, the number of the words that come after it, markup, … */
type Parts = string[];

const drawn = new Map<string, Promise<Parts>>();

function partsFor(letter: MailText): Promise<Parts> {
  const shape = [letter.language, letter.footer.length, ...letter.blocks.map(shapeOf)].join(" ");
  const parts = drawn.get(shape) ?? draw(letter);
  drawn.set(shape, parts);
  parts.catch(() => drawn.delete(shape));

  return parts;
}

function shapeOf(block: Block): string {
  return block.kind === "fact" && block.isCode ? "code" : block.kind;
}

/** Marks a gap: letters that mean nothing in markup. */
const GAP = /\ue000(\d+)\ue000/;

/** Loaded when the first mail is written: who sends none needs no React Email. */
async function draw(letter: MailText): Promise<Parts> {
  const { drawMail } = await import("./mail-layout");
  let gaps = 0;

  return (await drawMail(withWords(letter, () => `\ue000${gaps++}\ue000`))).split(GAP);
}

function markupOfWords(letter: MailText): string[] {
  const all: string[] = [];
  withWords(letter, (words, isSentence) => {
    all.push(isSentence ? unbroken(words) : escaped(words));
    return words;
  });

  return all;
}

/** The same mail with other words, which are asked for in one order. */
function withWords(letter: MailText, put: (words: string, isSentence: boolean) => string): MailText {
  return {
    ...letter,
    subject: put(letter.subject, false),
    heading: put(letter.heading, false),
    blocks: letter.blocks.map((block) => {
      if (block.kind === "url") return { ...block, url: put(block.url, false) };
      const text = put(block.text, true);
      if (block.kind === "paragraph") return { ...block, text };

      return { ...block, text, label: put(block.label, false), value: put(block.value, false) };
    }),
    footer: letter.footer.map((text) => put(text, true)),
  };
}

/** A day with its weekday in brackets, and a time or a span of times: each fits a narrow screen. */
const MOMENT = /\d{1,2}\u6708\d{1,2}\u65e5\uff08.\uff09|\d{1,2}:\d{2}(?:\uff5e\d{1,2}:\d{2})?/;
const STAYS = "\u2063";
const UNBROKEN = new RegExp(`(${MOMENT.source}|.${STAYS}.)`);

/** Mail programs without phrases of their own get those that are marked, and moments. */
function unbroken(text: string): string {
  return markPhrases(text, STAYS)
    .split(UNBROKEN)
    .map((part) => escaped(part.replaceAll(STAYS, "")))
    .map((part, place) => (place % 2 === 0 ? part : `<span style="white-space:nowrap">${part}</span>`))
    .join("");
}
