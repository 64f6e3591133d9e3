import { closeSync, openSync, writeSync } from "node:fs";
import type { Words } from "@/cli/terminal/words";
import { csvLine } from "@/lib/members/file/csv-line";
import { textEncoder } from "@/lib/members/file/encode";
import type { ListProblem, ProblemWriter } from "@/lib/members/import/list-problem";

/** The refused rows as a list for the society, in the encoding of its own. Readable by its owner alone. */
export function problemsFile(file: string, t: Words): { writer: ProblemWriter; writtenTo(): string | null } {
  let write: ((text: string) => void) | null = null;
  let close: (() => void) | null = null;

  return {
    writtenTo: () => (write ? file : null),
    writer: {
      begin(encoding) {
        const opened = openSync(file, "w", 0o600);
        const encode = textEncoder(encoding);
        let isStart = true;
        write = (text) => {
          writeSync(opened, encode(text, isStart));
          isStart = false;
        };
        close = () => closeSync(opened);
        const titles = (["line", "column", "shape", "reason"] as const).map((name) =>
          t(`cli.members.badColumns.${name}`),
        );
        write(csvLine(titles));
      },
      write: (problems) => write?.(problems.map((one) => lineOf(one, t)).join("")),
      end: () => close?.(),
    },
  };
}

function lineOf({ line, column, shape, reason, hint }: ListProblem, t: Words): string {
  return csvLine([line, column, shape, t(`cli.members.reason.${reason}`, { hint: hint || "none" })]);
}
