import type { Bulk } from "@/db/connection/bulk";
import { type KnownCard, listKnown } from "@/db/members-import/known";
import { isSameBirthDate, isSameSex } from "@/lib/identity/digest";
import type { Secrets } from "@/lib/platform/secrets";
import type { Known, Named } from "../row/judge-row";
import type { Names } from "./names";

type Person = { first: KnownCard; cards: Known["cards"] };

/** Everybody whom these rows name, found in one statement, and by which name. */
export async function findPeople(bulk: Bulk, names: Names[], secrets: Secrets) {
  const cardDigests = names.flatMap((one) => [...one.cards, ...one.earlierCards]);
  const found = await listKnown(
    bulk,
    cardDigests,
    names.flatMap(({ codes }) => codes),
  );
  const people = new Map<string, Person>();
  const byCard = new Map<string, Person>();
  const byCode = new Map<string, Person>();
  for (const card of found) {
    const person = people.get(card.accountId) ?? { first: card, cards: [] };
    people.set(card.accountId, person);
    person.cards.push({ digest: card.cardDigest, isOpen: card.isOpen });
    byCard.set(card.cardDigest, person);
    if (card.memberCodeDigest) byCode.set(card.memberCodeDigest, person);
  }

  return (of: Names): Named => {
    const known = (digests: string[], among: Map<string, Person>) => {
      const person = digests.map((digest) => among.get(digest)).find((one) => one !== undefined);
      return person ? asKnown(person, of, secrets) : null;
    };

    return {
      byCode: known(of.codes, byCode),
      byCard: known(of.cards, byCard),
      byEarlierCard: known(of.earlierCards, byCard),
    };
  };
}

function asKnown({ first, cards }: Person, { facts, cards: names }: Names, secrets: Secrets): Known {
  const { accountId, memberCodeDigest, leftOn, birthDateDigest, sexDigest } = first;
  const isSame = {
    sex: facts === null || isSameSex(secrets, accountId, facts.sex, sexDigest),
    birthDate: facts === null || isSameBirthDate(secrets, accountId, facts.birthDate, birthDateDigest),
  };

  return { accountId, memberCodeDigest, leftOn, cards, isSame, isNewestKey: isNewest(first, names, secrets) };
}

/** With one key everything is of the newest; else the card tells: it is made anew together with the rest. */
function isNewest(first: KnownCard, names: string[], secrets: Secrets): boolean {
  return secrets.keys("card").length === 1 || first.cardDigest === names[0];
}
