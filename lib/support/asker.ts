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

/** A name in one line, or null when it is none. Brackets are ours: they hold who was logged in to the computer. */
export function parseActor(typed: string): string | null {
  const name = oneLine(typed);

  return name !== "" && name.length <= NAME_MAX_LENGTH && !/[()]/.test(name) ? name : null;
}

/** `tanaka`; `tanaka (desk)` where several people share a computer's account and one of them says who it is. */
export function actorOf(computerUser: string, named: string | null): string {
  return named === null || isSamePerson(named, computerUser) ? computerUser : `${named} (${computerUser})`;
}

/** Whether two names stand for one person, the computer's own name for them included. */
export function isSamePerson(one: string, other: string): boolean {
  const names = new Set(namesIn(one));

  return namesIn(other).some((name) => names.has(name));
}

function namesIn(actor: string): string[] {
  return actor
    .split(/[()]/)
    .map((name) => oneLine(name).toLowerCase().replace(/\s/g, ""))
    .filter((name) => name !== "");
}

function oneLine(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
}
