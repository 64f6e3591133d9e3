import { wholeFile } from "@/cli/terminal/whole-file";
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

/** A file for the printer, readable by its owner alone, with all letters or none. Throws when there is one of that name: letters are never written over. */
export function lettersFile(file: string, encoding: Encoding, t: Words) {
  const whole = wholeFile(file, { mayReplace: false });
  const encode = textEncoder(encoding);
  whole.write(encode(csvLine(columns.map((column) => t(`cli.letters.column.${column}`))), true));

  return {
    write: (letters: LetterLine[]) => whole.write(encode(letters.map(lineOf).join(""), false)),
    finish: whole.finish,
    drop: whole.drop,
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
