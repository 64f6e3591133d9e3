import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import type { Words } from "@/cli/terminal/words";
import { letterLastDay, provisionalUserIdInGroups } from "@/lib/letter/letter";
import { csvLine } from "@/lib/members/file/csv-line";
import { textEncoder } from "@/lib/members/file/encode";
import type { Encoding } from "@/lib/members/file/inspect";
import type { AddressedLetter } from "@/lib/members/letters/write-letters";

/** A letter, and whom it is for as the printer knows them. */
type LetterLine = Omit<AddressedLetter, "member"> & {
  member: Pick<AddressedLetter["member"], "card" | "memberCode">;
};

const columns = ["symbol", "number", "memberCode", "userId", "password", "lastDay"] as const;

/** A file for the printer, readable by its owner alone. Throws when there is one of that name: letters are never written over. */
export function lettersFile(file: string, encoding: Encoding, t: Words) {
  const opened = openSync(file, "wx", 0o600);
  const encode = textEncoder(encoding);
  const write = (text: string, isStart: boolean) => {
    writeSync(opened, encode(text, isStart));
    fsyncSync(opened);
  };
  write(csvLine(columns.map((column) => t(`cli.letters.column.${column}`))), true);

  return {
    write: (letters: LetterLine[]) => write(letters.map(lineOf).join(""), false),
    close: () => closeSync(opened),
  };
}

function lineOf({ member, provisionalUserId, provisionalPassword, expiresAt }: LetterLine): string {
  const { card, memberCode } = member;
  const userId = provisionalUserIdInGroups(provisionalUserId);

  return csvLine([
    card.symbol,
    card.number,
    memberCode ?? "",
    userId,
    provisionalPassword,
    letterLastDay(expiresAt),
  ]);
}
