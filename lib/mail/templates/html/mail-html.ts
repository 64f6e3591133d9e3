import { escaped } from "@/lib/platform/escaped";
import { madeOnce } from "@/lib/platform/made-once";
import type { Block, MailText } from "../mail-text";
import { unbroken } from "./unbroken";

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

const ofShape = madeOnce<Parts>();

function partsFor(letter: MailText): Promise<Parts> {
  const shape = [letter.language, letter.footer.length, ...letter.blocks.map(shapeOf)].join(" ");

  return ofShape(shape, () => draw(letter));
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
