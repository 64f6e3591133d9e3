import { hash, parseOptions, verify } from "@node-rs/argon2";
import { inTurn } from "./hashing-queue";

/** OWASP Password Storage Cheat Sheet: argon2id (the library's default kind), 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;
const ARGON2ID = "$argon2id$";

/** No password verifies against it: it stands in for an account that does not exist or has no password. */
const DUMMY_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

export type Verification = { matches: false } | { matches: true; isOutdated: boolean };

/** The same password typed on another keyboard: full-width and half-width, composed and decomposed are one. */
export function normalizePassword(typed: string): string {
  return typed.normalize("NFKC");
}

/**
 * Patient work is done before all other and waits for its turn for ever. It is for who is no stranger (a session, a
 * browser that the account knows, right answers, a temporary password): limits of their own bound how much of it there is.
 */
export type Patience = { isPatient?: boolean };

/** Takes about 20 ms of a core, and waits for its turn: never inside a transaction. */
export function hashPassword(password: string, patience?: Patience): Promise<string> {
  return inTurn(() => hash(normalizePassword(password), PARAMETERS), patience);
}

/**
 * Takes the same time whether there is a hash or not. `isOutdated`: the hash was made with other
 * parameters than today's and is to be made anew while the password is at hand.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
  patience?: Patience,
): Promise<Verification> {
  const matches = await inTurn(
    () => verify(passwordHash ?? DUMMY_HASH, normalizePassword(password)),
    patience,
  );
  if (!matches || passwordHash === null) return { matches: false };

  return { matches, isOutdated: isOutdated(passwordHash) };
}

function isOutdated(passwordHash: string): boolean {
  if (!passwordHash.startsWith(ARGON2ID)) return true;
  const made = parseOptions(passwordHash);
  const names = Object.keys(PARAMETERS) as (keyof typeof PARAMETERS)[];

  return names.some((name) => made[name] !== PARAMETERS[name]);
}
