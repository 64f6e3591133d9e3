import { loginIdKey } from "@/lib/identity/login-id";

const MAX_LENGTH = 13;
export const MOST_SUGGESTIONS = 3;

/** Endings that a person remembers, likeliest first. */
const ENDINGS = ["1", "2", "3", "01", "02", "11", "22", "77", "88", "100", "123", "365", "777", "888"];

/** Login IDs made of one that is taken, and of nothing else. Longer than allowed, its end gives way. */
export function candidatesFor(loginId: string): string[] {
  const all = ENDINGS.map((ending) => loginId.slice(0, MAX_LENGTH - ending.length) + ending);

  return [...new Set(all)].filter((candidate) => loginIdKey(candidate) !== loginIdKey(loginId));
}
