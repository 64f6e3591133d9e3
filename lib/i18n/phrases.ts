import leaning from "@/messages/leaning.json";
import { partsOf } from "./furigana";

const anyOf = (words: string) => `(?:${words.split(" ").join("|")})`;
/** Hiragana before a word that leans on it, a closing mark before a particle, katakana before Latin letters. */
const LEANING = new RegExp(
  `(?<=[\\u3041-\\u3096])(?=${anyOf(leaning.words)})|(?<=[\\u300d\\uff09])(?=${anyOf(leaning.particles)})|(?<=[\\u30a1-\\u30fc])(?=[A-Za-z])`,
  "g",
);

/**
 * Sets `mark` where an engine would begin a line with a word that means nothing without the one before it. Engines know
 * how to keep a Japanese phrase whole, but count such a word as a phrase of its own.
 */
export function markPhrases(text: string, mark: string): string {
  return text.replace(LEANING, mark);
}

/** 「作業のため利用できません」: to engines one phrase, which a narrow phone's line is too short for. */
const BEHIND_REASON = /(?<=\u305f\u3081)(?=[\u4e00-\u9fff])/g;

/** Sets `mark` where a phrase ends that engines see going on. */
export function markEnds(text: string, mark: string): string {
  return text.replace(BEHIND_REASON, mark);
}

/** Hiragana, and what closes: a phrase may be over behind each. */
const MAY_END = /[\u3041-\u3096\u3001\u3002\u300d\uff09]$/;
const BEHIND_EACH = /(?<=[\u3041-\u3096\u3001\u3002\u300d\uff09])/;
/** A word, what opens, or anything behind a pause; but for what leans on the word before it. */
const BEGINS = new RegExp(
  `^(?!${anyOf(leaning.words)})(?:${anyOf(leaning.honours)}?[\u4e00-\u9fff]|[\u30a1-\u30fcA-Za-z0-9\u300c\uff08])`,
);
const PAUSE = /[\u3001\u3002]$/;
const KANA = /^[\u3041-\u3096]/;
/** 「決め方」, 「読み取る」. */
const STEM = new RegExp(`${anyOf(leaning.stems)}$`);
const END_OF_COMPOUND = new RegExp(`^${anyOf(leaning.endsOfCompounds)}`);
/** 「お手続き」, 「ご家族」: what honours a word belongs to it. */
const HONOURED = new RegExp(`(${anyOf(leaning.honours)})\\u200b(?=[\\u4e00-\\u9fff])`, "g");

/**
 * Sets `mark` between phrases, for engines that do not find them: none looks past the readings above its words. A known
 * word stays whole.
 */
export function markBetweenPhrases(text: string, mark: string): string {
  const pieces = partsOf(text).flatMap((part, place) => (place % 2 === 1 ? [part] : part.split(BEHIND_EACH)));
  const [first = "", ...others] = pieces.join("\u200b").replace(HONOURED, "\u200b$1").split("\u200b");

  return others.reduce(
    (marked, piece) => marked + (isPhrase(marked.slice(-2), piece) ? mark : "") + piece,
    first,
  );
}

/** Whether `piece` is one of its own behind the letters that come before it. */
function isPhrase(before: string, piece: string): boolean {
  if (PAUSE.test(before) && KANA.test(piece)) return true;
  const isCompound = STEM.test(before) && END_OF_COMPOUND.test(piece);

  return MAY_END.test(before) && BEGINS.test(piece) && !isCompound;
}
