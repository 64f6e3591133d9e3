import type { Card } from "@/lib/identity/card";
import type { Sex } from "@/lib/identity/digest";
import type { ColumnWords } from "../mapping/column-names";
import type { Places } from "../mapping/mapping";
import { type Read, readBranch, readCode, readNumber, readRelationship, readSex, readSymbol } from "./cells";
import { parseBirthDate, parseMembershipDate } from "./dates";
import type { Problem } from "./problem";
import { remembering } from "./remembering";
import { judgeInsurerNumber } from "./row-insurer";
import { withoutTextMarks } from "./spreadsheet";

export type Facts = {
  card: Card;
  sex: Sex;
  birthDate: string;
  memberCode: string | null;
  earlierCard: Card | null;
  joinedOn: string | null;
  /** The first day without membership. */
  leftOn: string | null;
};

export type MemberRow =
  | { kind: "blank" }
  | { kind: "dependent" }
  | { kind: "member"; facts: Facts }
  /** `card` and `memberCode` as far as they can be read: a row that is refused still names somebody. */
  | { kind: "refused"; problems: Problem[]; card: Card | null; memberCode: string | null };

export type RowRules = {
  places: Places;
  words: ColumnWords;
  insurerNumber: string;
  /** Today's date in Japan, "YYYY-MM-DD". */
  today: string;
};

/**
 * Reads the rows of one society's list by the rules of the form's own fields. Whatever is wrong with a row is named,
 * and nothing is guessed. What comes again and again is read once.
 */
export function memberRowReader(rules: RowRules): (cells: string[]) => MemberRow {
  const { places, words, insurerNumber, today } = rules;
  const read = {
    insurer: remembering((cell) => judgeInsurerNumber(cell, rules)),
    symbol: remembering((cell) => readSymbol("symbol", cell)),
    earlierSymbol: remembering((cell) => readSymbol("earlierSymbol", cell)),
    relationship: remembering((cell) => readRelationship(cell, words)),
    branch: remembering(readBranch),
    sex: remembering((cell) => readSex(cell, words)),
    birthDate: remembering((cell) => parseBirthDate(cell, today)),
    joinedOn: remembering((cell) => parseMembershipDate("joinedOn", cell)),
    leftOn: remembering((cell) => parseMembershipDate("leftOn", cell)),
  };

  return (cells) => {
    if (isBlank(cells)) return { kind: "blank" };
    const number = readNumber("number", cellAt(cells, places.number));
    const relationship = read.relationship(cellAt(cells, places.relationship));
    const branch = read.branch(
      cellAt(cells, places.branchNumber) || ("value" in number ? number.value.branch : ""),
    );
    if ((given(relationship) ?? given(branch)) === "dependent") return { kind: "dependent" };

    const insurer = read.insurer(cellAt(cells, places.insurerNumber));
    const symbol = read.symbol(cellAt(cells, places.symbol));
    const earlierNumber = cellAt(cells, places.earlierNumber);
    const earlier = earlierNumber
      ? cardOf(
          insurerNumber,
          read.earlierSymbol(cellAt(cells, places.earlierSymbol)),
          readNumber("earlierNumber", earlierNumber),
        )
      : null;
    const sex = read.sex(cellAt(cells, places.sex));
    const birthDate = read.birthDate(cellAt(cells, places.birthDate));
    const code = readCode(cellAt(cells, places.memberCode));
    const joinedOn = read.joinedOn(cellAt(cells, places.joinedOn));
    const leftOn = read.leftOn(cellAt(cells, places.leftOn));
    const card = cardOf(insurerNumber, symbol, number);
    const asked = [insurer, symbol, number, relationship, branch, sex, birthDate, code, joinedOn, leftOn];
    const problems = [...problemsIn(asked), ...(earlier && "problems" in earlier ? earlier.problems : [])];
    const complete = { card: given(card), sex: given(sex), birthDate: given(birthDate) };
    if (problems.length > 0 || !complete.card || !complete.sex || !complete.birthDate) {
      if ("problem" in insurer) return { kind: "refused", problems, card: null, memberCode: null };
      return { kind: "refused", problems, card: complete.card, memberCode: given(code) };
    }

    return {
      kind: "member",
      facts: {
        card: complete.card,
        sex: complete.sex,
        birthDate: complete.birthDate,
        memberCode: given(code),
        earlierCard: earlier && given(earlier),
        joinedOn: given(joinedOn),
        leftOn: given(leftOn),
      },
    };
  };
}

function isBlank(cells: string[]): boolean {
  for (const cell of cells) if (cell.trim() !== "") return false;

  return true;
}

function cellAt(cells: string[], place: number | undefined): string {
  return place === undefined ? "" : withoutTextMarks((cells[place] ?? "").trim());
}

type ReadCard = { value: Card } | { problems: Problem[] };

function cardOf(insurerNumber: string, symbol: Read<string>, number: Read<{ number: string }>): ReadCard {
  if ("value" in symbol && "value" in number)
    return { value: { insurerNumber, symbol: symbol.value, number: number.value.number } };

  return { problems: problemsIn([symbol, number]) };
}

function problemsIn(asked: Read<unknown>[]): Problem[] {
  const problems: Problem[] = [];
  for (const read of asked) if ("problem" in read) problems.push(read.problem);

  return problems;
}

function given<Value>(read: { value: Value } | object): Value | null {
  return "value" in read ? read.value : null;
}
