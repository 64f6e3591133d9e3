import { randomToken } from "@/lib/platform/secrets";
import { beginSession } from "@/lib/session/begin-session";
import { unknownDevice } from "@/lib/session/device";
import { addMembers, hanako, type Store, someone } from "@/tests/support/members/member";
import { addNewcomers, giveLetter } from "@/tests/support/members/newcomer";
import { networkAddress } from "@/tests/support/server/network";
import { type Asked, formPost, hiddenFields } from "./load";

/** One form that strangers can ask about members with: what is posted about somebody who is there, and about nobody. */
export type Way = {
  name: string;
  known(pair: number): Asked;
  unknown(pair: number): Asked;
  /** Both are answered so. */
  answer: RegExp;
};

type Fields = Record<string, string>;

const WRONG = "not anybody's password at all";
const TEMPORARY_SHAPE = "ABCD-EFGH-JKLM-NPQR";
const birthDate = { era: "showa", year: "33", month: "4", day: "3" };
const wrongDay = { ...birthDate, day: "4" };

/** Every way, each pair about somebody new and from a network of its own: no limit is run into. */
export async function allWays(store: Store, origin: string, pairs: number): Promise<Way[]> {
  const people = await addMembers(
    store,
    Array.from({ length: pairs }, () => someone()),
  );
  const person = (pair: number) => people[pair] ?? fail();
  const networks = newNetworks();
  const way = async (
    name: string,
    path: string,
    answer: RegExp,
    fields: {
      known: (pair: number) => Fields;
      unknown: (pair: number) => Fields;
      cookies?: (pair: number) => string;
    },
  ): Promise<Way> => {
    const { known, unknown, cookies = () => "probe=1" } = fields;
    const hidden = await hiddenFields(`${origin}${path}`, cookies(0));
    const posting = (of: (pair: number) => Fields) => (pair: number) =>
      formPost(
        origin,
        path,
        { ...hidden, ...of(pair) },
        { cookie: cookies(pair), "x-forwarded-for": networks() },
      );

    return { name, answer, known: posting(known), unknown: posting(unknown) };
  };
  const nobody = (pair: number) => `nobody${String(pair).padStart(6, "0")}`;
  const card = (pair: number) => {
    const { symbol, number, mailAddress } = person(pair);
    return {
      ...birthDate,
      symbol,
      number,
      sex: hanako.sex,
      insurerNumber: hanako.insurerNumber,
      mailAddress,
    };
  };
  const letters = await newLetters(store, pairs);
  const sessions = await newSessions(store, pairs);
  const loginId = (pair: number) => person(pair).loginId ?? "";

  return [
    await way("login, a password", "/login", /^200/, {
      known: (pair) => ({ loginId: loginId(pair), password: WRONG }),
      unknown: (pair) => ({ loginId: nobody(pair), password: WRONG }),
    }),
    await way("login, the shape of a temporary password", "/login", /^200/, {
      known: (pair) => ({ loginId: loginId(pair), password: TEMPORARY_SHAPE }),
      unknown: (pair) => ({ loginId: nobody(pair), password: TEMPORARY_SHAPE }),
    }),
    await way("forgotten ID, a card and a wrong birth date", "/forgot-id", /^200/, {
      known: (pair) => ({ ...card(pair), ...wrongDay }),
      unknown: (pair) => ({ ...card(pair), ...wrongDay, symbol: "9999", number: String(100_000 + pair) }),
    }),
    await way("forgotten ID, a card and a wrong address", "/forgot-id", /^200/, {
      known: (pair) => ({ ...card(pair), mailAddress: `${nobody(pair)}@example.jp` }),
      unknown: (pair) => ({
        ...card(pair),
        number: String(200_000 + pair),
        mailAddress: `${nobody(pair)}@example.jp`,
      }),
    }),
    await way("temporary password, an ID and a wrong birth date", "/forgot-password", /^200/, {
      known: (pair) => ({ ...wrongDay, loginId: loginId(pair), mailAddress: person(pair).mailAddress ?? "" }),
      unknown: (pair) => ({
        ...wrongDay,
        loginId: nobody(pair),
        mailAddress: person(pair).mailAddress ?? "",
      }),
    }),
    await way("setup, a letter and a wrong password", "/setup", /^200/, {
      known: (pair) => ({ provisionalUserId: letters[pair] ?? "", provisionalPassword: TEMPORARY_SHAPE }),
      unknown: (pair) => ({
        provisionalUserId: turnedRound(letters[pair] ?? ""),
        provisionalPassword: TEMPORARY_SHAPE,
      }),
    }),
    await way(
      "address change, an address of another member",
      "/account/address",
      /^303 \/account\/address\/sent/,
      {
        known: (pair) => ({ mailAddress: person(pair).mailAddress ?? "" }),
        unknown: (pair) => ({ mailAddress: `${nobody(pair)}@example.jp` }),
        cookies: () => `session=${sessions.pop() ?? ""}`,
      },
    ),
  ];
}

/** Provisional user IDs of letters that live. */
async function newLetters(store: Store, count: number): Promise<string[]> {
  const newcomers = await addNewcomers(store, count);
  const letters: string[] = [];
  for (const { accountId } of newcomers) letters.push((await giveLetter(store, accountId)).provisionalUserId);

  return letters;
}

/** Nobody's, of the same shape. */
function turnedRound(provisionalUserId: string): string {
  return provisionalUserId.slice(0, 4) + [...provisionalUserId.slice(4)].reverse().join("");
}

/** Values of sessions with full rights, two a pair and one to look with, whose passwords were given just now. */
async function newSessions({ db, ...store }: Store, pairs: number): Promise<string[]> {
  const owners = await addMembers(
    { db, ...store },
    Array.from({ length: 2 * pairs + 1 }, () => someone({ password: null })),
  );
  const now = store.clock.now();

  return Promise.all(
    owners.map(async ({ accountId }) => {
      const token = randomToken();
      await beginSession(
        db,
        { token, accountId, rights: "full", previousLoginAt: null, provedAt: now, device: unknownDevice },
        now,
      );
      return token;
    }),
  );
}

function newNetworks() {
  let count = 0;

  return () => networkAddress(count++);
}

function fail(): never {
  throw new Error("there is nobody of that number");
}
