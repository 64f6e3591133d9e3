import { once } from "node:events";
import { createWriteStream } from "node:fs";
import iconv from "iconv-lite";

export const LIST_INSURER = "06139497";

const HEADER = "保険者番号,記号,番号,枝番,性別,生年月日,資格取得年月日,個人コード,氏名カナ";
const CHUNK = 10_000;

/** Every hundredth row is broken, each in one of these ways; `reason` is what the import must say of it. */
const faults: { reason: string; cells: Partial<Cells> }[] = [
  { reason: "dateNoSuchDay", cells: { birthDate: "昭和40年2月30日" } },
  { reason: "dateDayCount", cells: { birthDate: "21278" } },
  { reason: "dateEraMissing", cells: { birthDate: "33.4.3" } },
  { reason: "numberMissing", cells: { number: "" } },
  { reason: "scientific", cells: { number: "1.23E+12" } },
  { reason: "sexUnknown", cells: { sex: "不明" } },
  { reason: "insurerNumberZeroLost", cells: { insurer: LIST_INSURER.slice(1) } },
  { reason: "numberDigitsOnly", cells: { number: "12A4" } },
];

type Cells = Record<
  "insurer" | "symbol" | "number" | "branch" | "sex" | "birthDate" | "joinedOn" | "code" | "name",
  string
>;

export type MadeUpList = {
  rows: number;
  /** Which share is broken: 0.01 is every hundredth row. */
  brokenShare: number;
  /** A second month: so many members (from the front) have left, so many of the next have another card. */
  left?: number;
  transferred?: number;
  joined?: number;
};

/** Writes a made-up list in CP932, and returns how many rows are broken in which way. */
export async function writeList(file: string, list: MadeUpList): Promise<Record<string, number>> {
  const { rows, left = 0, transferred = 0, joined = 0 } = list;
  const stream = createWriteStream(file);
  const broken: Record<string, number> = {};
  stream.write(iconv.encode(`${HEADER}\r\n`, "cp932"));
  for (let from = left; from < rows + joined; from += CHUNK) {
    const lines: string[] = [];
    for (let n = from; n < Math.min(from + CHUNK, rows + joined); n++) {
      const isTransferred = n < left + transferred;
      lines.push(lineOf(n, { isTransferred, brokenShare: list.brokenShare, broken }));
    }
    if (!stream.write(iconv.encode(lines.join(""), "cp932"))) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "finish");

  return broken;
}

type Making = { isTransferred: boolean; brokenShare: number; broken: Record<string, number> };

function lineOf(n: number, { isTransferred, brokenShare, broken }: Making): string {
  const every = brokenShare > 0 ? Math.round(1 / brokenShare) : 0;
  const fault =
    every > 0 && n % every === every - 1 ? faults[Math.floor(n / every) % faults.length] : undefined;
  if (fault) broken[fault.reason] = (broken[fault.reason] ?? 0) + 1;
  const cells: Cells = {
    insurer: LIST_INSURER,
    symbol: isTransferred ? String(9000 + (n % 90)) : String(1000 + (n % 500)),
    number: String(n).padStart(7, "0"),
    branch: "00",
    sex: n % 2 ? "男" : "女",
    birthDate: birthDates[n % birthDates.length]?.(n) ?? "",
    joinedOn: "2020/04/01",
    code: `K${n}`,
    name: "ｶｲｲﾝ ﾐﾎﾝ",
    ...fault?.cells,
  };

  return `${Object.values(cells).join(",")}\r\n`;
}

const two = (value: number) => String(value).padStart(2, "0");
const birthDates: ((n: number) => string)[] = [
  (n) => `昭和${30 + (n % 30)}年${1 + (n % 12)}月${1 + (n % 28)}日`,
  (n) => `S${30 + (n % 30)}.${1 + (n % 12)}.${1 + (n % 28)}`,
  (n) => `${1955 + (n % 40)}/${1 + (n % 12)}/${1 + (n % 28)}`,
  (n) => `3${two(30 + (n % 30))}${two(1 + (n % 12))}${two(1 + (n % 28))}`,
  (n) => `${1955 + (n % 40)}${two(1 + (n % 12))}${two(1 + (n % 28))}`,
];
