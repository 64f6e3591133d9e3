import { type Svg, svg } from "@/lib/platform/svg";
import type { PaperWords } from "./printed-words";
import { spot } from "./spot";

/** Where the row begins, where its number stands, and the foot of its words. */
type Place = { left: number; spotLeft: number; foot: number };

/** The row of a printed paper with the insurer's number. */
export function insurerRow(words: PaperWords, { left, spotLeft, foot }: Place): Svg {
  return svg`
    <text class="c" x="${left}" y="${foot}">${words.insurerNumber}</text>
    ${spot({ place: 3, x: spotLeft, y: foot - 24, width: 134, height: 38, value: words.insurerNumberValue })}
  `;
}
