import { getMessages } from "next-intl/server";
import type ja from "@/messages/ja.json";

/** What is printed on an insurer's letter. */
export type PrintedLetter = (typeof ja)["paper"]["printed"];

/** The made-up sample. */
export async function printedLetter(): Promise<PrintedLetter> {
  return (await getMessages()).paper.printed;
}
