import { markPhrases } from "@/lib/i18n/phrases";
import { escaped } from "@/lib/platform/escaped";

/** A day with its weekday in brackets, and a time or a span of times: each fits a narrow screen. */
const MOMENT = /\d{1,2}\u6708\d{1,2}\u65e5\uff08.\uff09|\d{1,2}:\d{2}(?:\uff5e\d{1,2}:\d{2})?/;
/** No letter of any words: between two that stay on one line. */
const STAYS = "\u2063";
const UNBROKEN = new RegExp(`(${MOMENT.source}|.${STAYS}.)`);

/** A sentence as markup. Mail programs without phrases of their own get those that are marked, and moments. */
export function unbroken(text: string): string {
  return markPhrases(text, STAYS)
    .split(UNBROKEN)
    .map((part) => escaped(part.replaceAll(STAYS, "")))
    .map((part, place) => (place % 2 === 0 ? part : `<span style="white-space:nowrap">${part}</span>`))
    .join("");
}
