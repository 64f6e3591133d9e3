import { Readable } from "node:stream";
import { parse } from "csv-parse";
import type { Encoding, Source } from "./inspect";
import { asLines } from "./line-ends";

/** One record, and the line of the file on which it begins, counted from 1. */
export type Line = { line: number; cells: string[] };

export type Batch = { lines: Line[]; bytesRead: number };

const BATCH = 500;
const DELIMITERS = [",", "\t", ";"];
/** A title may stand above the header. */
const LINES_LOOKED_AT = 5;
const LETTERS_LOOKED_AT = 4000;
/** A quote that is never closed swallows what follows: no honest record is so long. */
const LONGEST_RECORD = 100_000;

/** The records of a list, some thousands at a time. Throws `RecordTooLong` where a quote is never closed. */
export async function* readRecords(source: Source, encoding: Encoding): AsyncGenerator<Batch> {
  const progress = { bytes: 0 };
  const pieces = decoded(source, encoding, progress);
  const start = await startOf(pieces);
  const parser = parse({
    delimiter: delimiterOf(start),
    record_delimiter: "\n",
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_RECORD,
    ...{ readableHighWaterMark: BATCH },
  });
  const text = Readable.from(withStart(start, pieces));
  let wake: () => void = () => undefined;
  let failed: unknown = null;
  const more = () => wake();
  const fail = (reason: unknown) => {
    failed = reason;
    wake();
  };
  text.on("error", fail);
  parser.on("error", fail).on("readable", more).on("end", more);
  text.pipe(parser);

  let line = 1;
  let lines: Line[] = [];
  while (!parser.readableEnded) {
    for (let cells = parser.read() as string[] | null; cells !== null; cells = parser.read()) {
      lines.push({ line, cells });
      line += 1 + newlinesIn(cells);
      if (lines.length < BATCH) continue;
      yield { lines, bytesRead: progress.bytes };
      lines = [];
    }
    if (failed) throw asBrokenQuote(failed, line);
    if (!parser.readableEnded)
      await new Promise<void>((next) => {
        wake = next;
      });
  }
  yield { lines, bytesRead: progress.bytes };
}

/** The list cannot be told into records from this line on. */
export class BrokenQuote extends Error {
  constructor(readonly line: number) {
    super("a quote is never closed");
  }
}

function asBrokenQuote(reason: unknown, line: number): unknown {
  return (reason as { code?: string }).code?.startsWith("CSV_") ? new BrokenQuote(line) : reason;
}

async function* decoded(source: Source, encoding: Encoding, progress: { bytes: number }) {
  const decoder = new TextDecoder(encoding === "cp932" ? "shift_jis" : "utf-8");
  const lines = asLines();
  for await (const chunk of source.open()) {
    progress.bytes += chunk.length;
    yield lines.next(decoder.decode(chunk, { stream: true }));
  }
  yield lines.next(decoder.decode()) + lines.end();
}

/** As much as tells what parts the cells. */
async function startOf(pieces: AsyncGenerator<string>): Promise<string> {
  let start = "";
  while (start.length < LETTERS_LOOKED_AT) {
    const piece = await pieces.next();
    if (piece.done) break;
    start += piece.value;
  }

  return start;
}

async function* withStart(start: string, rest: AsyncIterable<string>) {
  yield start;
  yield* rest;
}

/** Lists saved as "text" have tabs between their cells, and those of other settings semicolons: what stands there most often. */
function delimiterOf(start: string): string {
  const lines = start.split("\n", LINES_LOOKED_AT).join("");
  const count = (sign: string) => lines.split(sign).length;

  return DELIMITERS.reduce((most, sign) => (count(sign) > count(most) ? sign : most));
}

function newlinesIn(cells: string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes("\n")) count += cell.split("\n").length - 1;

  return count;
}
