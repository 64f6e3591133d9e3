import { InvalidArgumentError } from "commander";
import type { Words } from "./words";

const MOST_AT_ALL = 100_000;

/** How many rows at most. */
export function readCount(t: Words) {
  return (text: string): number => {
    const count = Number(text);
    if (Number.isInteger(count) && count >= 1 && count <= MOST_AT_ALL) return count;
    throw new InvalidArgumentError(t("cli.mail.badDays", { most: MOST_AT_ALL }));
  };
}
