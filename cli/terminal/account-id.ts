import { InvalidArgumentError } from "commander";
import type { Words } from "./words";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The account's own number, which `members find` tells: it stands in a shell's history and names nobody. */
export function readAccountId(t: Words) {
  return (text: string): string => {
    if (UUID.test(text)) return text.toLowerCase();
    throw new InvalidArgumentError(t("cli.members.badAccount"));
  };
}
