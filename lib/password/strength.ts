import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as japanese from "@zxcvbn-ts/language-ja";

/** Why a password is easy to guess, in as many classes as a person can act on. */
export type Weakness = "repeat" | "keys" | "sequence" | "date" | "name" | "common";

/** zxcvbn: "safely unguessable", 10^8 guesses or more. Below it a password is weak. */
const LOWEST_SCORE = 3;

/** A password is judged by its beginning: what is strong so far does not get weaker, and judging stays quick. */
const JUDGED_LENGTH = 64;
const JUDGED_SUBSTITUTIONS = 20;

const WEAKNESSES: Record<string, Weakness> = {
  simpleRepeat: "repeat",
  extendedRepeat: "repeat",
  straightRow: "keys",
  keyPattern: "keys",
  sequences: "sequence",
  dates: "date",
  recentYears: "date",
  namesByThemselves: "name",
  commonNames: "name",
};

let judge: ZxcvbnFactory | undefined;

/** `knownWords` are what anyone may know of the account: they make no password stronger. */
export function weaknessOf(password: string, knownWords: readonly string[]): Weakness | null {
  judge ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...japanese.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: JUDGED_LENGTH,
    l33tMaxSubstitutions: JUDGED_SUBSTITUTIONS,
  });
  const { score, feedback } = judge.check(password, [...knownWords]);
  if (score >= LOWEST_SCORE) return null;

  return WEAKNESSES[feedback.warning ?? ""] ?? "common";
}
