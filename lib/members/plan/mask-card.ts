import type { Card } from "@/lib/identity/card";

const SHOWN_DIGITS = 2;

/** `***67`: the end of the number, for who has the list beside them. */
export function maskCard({ number }: Card): string {
  return `***${number.length > SHOWN_DIGITS * 2 ? number.slice(-SHOWN_DIGITS) : number.slice(-1)}`;
}
