import readings from "@/messages/readings.json";

/** Plain text, or a word with how it is read. */
export type Piece = string | { base: string; reading: string };

const known: Record<string, string> = readings;
/** Longest first, so that a compound is not read by its parts. */
const words = Object.keys(known).sort((one, other) => other.length - one.length);
const anyWord = new RegExp(`(${words.join("|")})`);

/** Cuts a Japanese text into pieces with readings: only known words have one, and only their kanji carry it. */
export function withFurigana(text: string): Piece[] {
  return partsOf(text).flatMap((part) => {
    const reading = known[part];
    return reading ? onKanji(part, reading) : part === "" ? [] : [part];
  });
}

/** A text in its known words and what stands between them. */
export function partsOf(text: string): string[] {
  return text.split(anyWord);
}

/** Kana that word and reading share at both ends stand outside. */
function onKanji(word: string, reading: string): Piece[] {
  const before = sharedLength([...word], [...reading]);
  const rest = { word: word.slice(before), reading: reading.slice(before) };
  const after = sharedLength([...rest.word].reverse(), [...rest.reading].reverse());
  const base = rest.word.slice(0, rest.word.length - after);
  const pieces: Piece[] = [
    word.slice(0, before),
    { base, reading: rest.reading.slice(0, rest.reading.length - after) },
    word.slice(word.length - after),
  ];

  return pieces.filter((piece) => piece !== "");
}

function sharedLength(one: string[], other: string[]): number {
  const firstDifference = one.findIndex((letter, place) => letter !== other[place]);

  return firstDifference < 0 ? one.length : firstDifference;
}
