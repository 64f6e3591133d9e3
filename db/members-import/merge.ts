import type { Bulk } from "@/db/connection/bulk";

export type Merge = { importId: string; insurerNumber: string; asOf: string; at: string };

type Kind = "new" | "changed" | "transfer" | "rejoiner" | "leaver" | "renewed";

/** `of`: the kinds of rows that it is about; a list without any of them has nothing to do there. */
type Step = { name: string; of: Kind[]; text: string; names: (keyof Merge)[] };

const changing: Kind[] = ["changed", "transfer", "rejoiner", "leaver"];
const CHANGES = "('changed', 'transfer', 'rejoiner', 'leaver')";

/**
 * What a list becomes, in sets, whatever its size. An account that a row changes is written down as it was; whoever
 * is unchanged is not touched. Statements of one transaction: all or nothing.
 */
const steps: Step[] = [
  {
    name: "before",
    of: changing,
    names: ["importId"],
    text: `INSERT INTO import_changes (import_id, account_id, before)
      SELECT $1::uuid, accounts.id, jsonb_build_object(
        'birthDateDigest', accounts.birth_date_digest, 'sexDigest', accounts.sex_digest, 'insurerNumber', insurer_number,
        'hasMembership', memberships.account_id IS NOT NULL, 'memberCodeDigest', memberships.member_code_digest,
        'leftOn', memberships.left_on, 'accessEndedAt', access_ended_at, 'cards',
        (SELECT jsonb_agg(jsonb_build_object('id', cards.id, 'validTo', valid_to)) FROM cards WHERE cards.account_id = accounts.id))
      FROM staged_rows JOIN accounts ON accounts.id = staged_rows.account_id
      LEFT JOIN memberships ON memberships.account_id = accounts.id
      WHERE kind IN ${CHANGES}`,
  },
  {
    name: "accounts",
    of: ["new"],
    names: ["insurerNumber", "at"],
    text: `INSERT INTO accounts (id, insurer_number, birth_date_digest, sex_digest, created_at)
      SELECT account_id, $1, birth_date_digest, sex_digest, $2::timestamptz FROM staged_rows WHERE kind = 'new'`,
  },
  {
    name: "memberships",
    of: ["new"],
    names: ["importId"],
    text: `INSERT INTO memberships (account_id, member_code_digest, added_by)
      SELECT account_id, member_code_digest, $1::uuid FROM staged_rows WHERE kind = 'new'`,
  },
  {
    name: "cards",
    of: ["new"],
    names: ["asOf"],
    text: `INSERT INTO cards (account_id, card_digest, valid_from)
      SELECT account_id, card_digest, COALESCE(valid_from, $1::date) FROM staged_rows WHERE kind = 'new'`,
  },
  {
    name: "identity",
    of: ["changed", "transfer", "rejoiner", "renewed"],
    names: ["insurerNumber"],
    text: `UPDATE accounts SET birth_date_digest = staged_rows.birth_date_digest, sex_digest = staged_rows.sex_digest,
        insurer_number = $1
      FROM staged_rows WHERE accounts.id = account_id AND kind IN ('changed', 'transfer', 'rejoiner', 'renewed')`,
  },
  {
    name: "renewedCards",
    of: ["renewed"],
    names: [],
    text: `UPDATE cards SET card_digest = staged_rows.card_digest
      FROM staged_rows WHERE cards.account_id = staged_rows.account_id AND kind = 'renewed'
        AND cards.valid_to IS NULL AND cards.card_digest <> staged_rows.card_digest`,
  },
  {
    name: "earlierCards",
    of: ["transfer", "rejoiner"],
    names: ["asOf"],
    text: `UPDATE cards SET valid_to = GREATEST(cards.valid_from, COALESCE(staged_rows.valid_from, $1::date) - 1)
      FROM staged_rows WHERE cards.account_id = staged_rows.account_id AND kind IN ('transfer', 'rejoiner')
        AND cards.valid_to IS NULL AND cards.card_digest <> staged_rows.card_digest`,
  },
  {
    name: "newCards",
    of: ["transfer", "rejoiner"],
    names: ["asOf"],
    text: `INSERT INTO cards (account_id, card_digest, valid_from)
      SELECT account_id, card_digest, COALESCE(valid_from, $1::date) FROM staged_rows WHERE kind IN ('transfer', 'rejoiner')
      ON CONFLICT (card_digest) DO UPDATE SET valid_to = NULL`,
  },
  {
    name: "membership",
    of: changing,
    names: [],
    text: `INSERT INTO memberships (account_id, member_code_digest, left_on)
      SELECT account_id, member_code_digest, CASE WHEN kind = 'leaver' THEN left_on END FROM staged_rows
      WHERE kind IN ${CHANGES}
      ON CONFLICT (account_id) DO UPDATE SET left_on = EXCLUDED.left_on,
        member_code_digest = COALESCE(EXCLUDED.member_code_digest, memberships.member_code_digest)`,
  },
  {
    name: "leaversCards",
    of: ["leaver"],
    names: [],
    text: `UPDATE cards SET valid_to = GREATEST(cards.valid_from, staged_rows.left_on - 1)
      FROM staged_rows WHERE cards.account_id = staged_rows.account_id AND kind = 'leaver' AND cards.valid_to IS NULL`,
  },
  {
    name: "access",
    of: ["rejoiner"],
    names: [],
    text: `UPDATE accounts SET suspended_at = NULL FROM staged_rows, memberships
      WHERE accounts.id = staged_rows.account_id AND memberships.account_id = accounts.id
        AND kind = 'rejoiner' AND suspended_at = access_ended_at`,
  },
  {
    name: "accessEnded",
    of: ["rejoiner"],
    names: [],
    text: `UPDATE memberships SET access_ended_at = NULL FROM staged_rows
      WHERE memberships.account_id = staged_rows.account_id AND kind = 'rejoiner'`,
  },
  {
    name: "events",
    of: changing,
    names: ["at"],
    text: `INSERT INTO security_events (at, kind, account_id)
      SELECT $1::timestamptz, CASE kind WHEN 'changed' THEN 'memberCorrected' WHEN 'transfer' THEN 'cardReplaced'
        WHEN 'rejoiner' THEN 'memberReturned' ELSE 'memberLeft' END, account_id
      FROM staged_rows WHERE kind IN ${CHANGES}`,
  },
];

export async function merge(
  bulk: Bulk,
  values: Merge,
  told: (step: number, of: number) => void,
): Promise<void> {
  const staged = await bulk.query<{ kind: string }>("SELECT DISTINCT kind FROM staged_rows");
  const kinds = new Set(staged.map(({ kind }) => kind));
  const due = steps.filter(({ of }) => of.some((kind) => kinds.has(kind)));
  for (const [place, { text, names }] of due.entries()) {
    told(place, due.length);
    await bulk.query(
      text,
      names.map((name) => values[name]),
    );
  }
}
