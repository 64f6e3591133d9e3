const LINE_END = /\r\n?/g;
/** What old machines put after a file's last line: marks of its end, and nothing up to the end of a block. */
const END_MARKS = /(?![\t\r\n])\p{Cc}/gu;
const SPACE = 32;

/**
 * A text that comes in pieces, with one sign for the end of a line whatever its writers used, also where files of several
 * were put together. Counted like this, a line is the one that an editor shows.
 */
export function asLines() {
  let held = "";

  return {
    next(piece: string): string {
      const text = held + piece;
      let end = text.length;
      while (end > 0 && text.charCodeAt(end - 1) < SPACE) end--;
      held = text.slice(end);

      return text.slice(0, end).replace(LINE_END, "\n");
    },
    end: () => held.replace(END_MARKS, "").replace(LINE_END, "\n"),
  };
}
