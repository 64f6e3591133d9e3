import { type WholeFile, wholeFile } from "@/cli/terminal/whole-file";
import type { Words } from "@/cli/terminal/words";
import { csvLine } from "@/lib/members/file/csv-line";
import { textEncoder } from "@/lib/members/file/encode";
import type { ListProblem, ProblemWriter } from "@/lib/members/import/list-problem";

/** The refused rows as a list for the society, in the encoding of its own, all or none. Readable by its owner alone. */
export function problemsFile(file: string, t: Words) {
  let whole: WholeFile | null = null;
  let encode: ReturnType<typeof textEncoder> | null = null;
  let isWritten = false;
  const write = (text: string, isStart: boolean) => {
    if (encode) whole?.write(encode(text, isStart));
  };
  const writer: ProblemWriter = {
    begin(encoding) {
      whole = wholeFile(file, { mayReplace: true });
      encode = textEncoder(encoding);
      const titles = (["line", "column", "shape", "reason"] as const).map((name) =>
        t(`cli.members.badColumns.${name}`),
      );
      write(csvLine(titles), true);
    },
    write: (problems) => write(problems.map((one) => lineOf(one, t)).join(""), false),
    end() {
      whole?.finish();
      isWritten = true;
    },
  };

  return {
    writer,
    writtenTo: () => (isWritten ? file : null),
    drop: () => whole?.drop(),
  };
}

function lineOf({ line, column, shape, reason, hint }: ListProblem, t: Words): string {
  return csvLine([line, column, shape, t(`cli.members.reason.${reason}`, { hint: hint || "none" })]);
}
