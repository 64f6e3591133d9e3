import type { Problem } from "./problem";

/** What a Japanese keyboard or an editor puts where YAML wants a half-width mark, each with a sentence of its own. */
const misprints: [key: string, found: RegExp][] = [
  ["tab", /^ *\t|^ *-\t/],
  ["fullWidthSpace", /^[ \t]*\u3000|^[ \t]*-\u3000|^[ \t-]*\w+[:\uff1a]\u3000/],
  ["fullWidthColon", /^[ -]*\w+ *\uff1a/],
  ["colonWithoutSpace", /^[ -]*[A-Za-z]\w* *:(?=[^\s\u3000])/],
  ["fullWidthDash", /^ *[\uff0d\u30fc\u2212\u2015\u2014](?=[\s\u3000\w])/],
  ["fullWidthHash", /^ *\uff03/],
];

/** Marks in places where they break the file: each line once. To be asked only about a file that is broken. */
export function misprintsIn(text: string): Problem[] {
  return text.split("\n").flatMap((line, place) => {
    const key = misprintOf(line.replace(/(^| )#.*/, ""));

    return key ? [{ key, line: place + 1, path: "" }] : [];
  });
}

function misprintOf(line: string): string | null {
  return misprints.find(([, found]) => found.test(line))?.[0] ?? null;
}
