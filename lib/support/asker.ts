/** Who of support asks or acts, and why. The member reads the reason in the account's history, not the name. */
export type Asker = { actor: string; reason: string };

const REASON_LENGTH = { least: 2, most: 200 } as const;
const NAME_MAX_LENGTH = 60;

/** A reason in one line, or null: too short to be one, too long, or with an address in it that has no place there. */
export function parseReason(typed: string): string | null {
  const reason = oneLine(typed);
  const { length } = [...reason];

  return length >= REASON_LENGTH.least && length <= REASON_LENGTH.most && !reason.includes("@")
    ? reason
    : null;
}

/** A name in one line, or null when it is none. Brackets and strokes are ours: they part the names that a record holds. */
export function parseActor(typed: string): string | null {
  const name = oneLine(typed);

  return name.length <= NAME_MAX_LENGTH && !/[()/]/.test(name) && nameKey(name) !== "" ? name : null;
}

/**
 * `tanaka`; `sato (tanaka)` where somebody says who it is: what is said stands in front, what the computer vouches for in
 * brackets.
 */
export function actorOf(computerUser: string, named: string | null): string {
  if (named === null || isSamePerson(named, computerUser)) return computerUser;
  const [, said, known] = /^(.*) \((.*)\)$/.exec(computerUser) ?? [];

  return said ? `${named}/${said} (${known})` : `${named} (${computerUser})`;
}

/** Whether two names stand for one person, by any of the names in a record, however it is written. */
export function isSamePerson(one: string, other: string): boolean {
  const names = new Set(namesIn(one));

  return namesIn(other).some((name) => names.has(name));
}

function namesIn(actor: string): string[] {
  return actor
    .split(/[()/]/)
    .map(nameKey)
    .filter((name) => name !== "");
}

/** Width, case, spaces and marks make no other person, nor does a title of respect behind the name. */
function nameKey(name: string): string {
  return oneLine(name)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, "")
    .replace(/(?<=.)(?:\u3055\u3093|\u69d8|\u6c0f)$/u, "");
}

function oneLine(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
}
