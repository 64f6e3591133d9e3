import { type AddressChange, findChangeOfLink, findOpenChange } from "@/db/address-changes";
import type { Db } from "@/db/connection/db";
import { findLinkMail, type LinkMail } from "@/lib/link/find-link-mail";
import type { Clock } from "@/lib/platform/clock";
import { tokenHash } from "@/lib/platform/secrets";
import { type ChangeState, changeState } from "./waiting-time";

type Deps = { db: Db; clock: Clock };

export type OpenChange =
  /** A mail is on its way to the new address, or lies there. */
  | { kind: "unproven"; mailAddress: string; mail: LinkMail }
  | { kind: "waiting"; mailAddress: string; dueAt: Date };

/** The change of an account that is underway, or null. One whose proof nobody pressed in time is none. */
export async function findOpenAddressChange(accountId: string, deps: Deps): Promise<OpenChange | null> {
  const change = await findOpenChange(deps.db, accountId);
  if (!change) return null;
  const { mailAddress, dueAt } = change;
  if (dueAt) return { kind: "waiting", mailAddress, dueAt };

  const mail = await findLinkMail({ accountId, purpose: "addressChangeProof" }, deps);

  return mail && { kind: "unproven", mailAddress, mail };
}

export type ChangeOfLink = Pick<AddressChange, "mailAddress" | "dueAt"> & {
  state: ChangeState;
  /** When it came to its end. */
  endedAt: Date | null;
};

/** What became of the change that a link belongs to; null when there is none any more. */
export async function findAddressChangeOfLink(token: string, deps: Deps): Promise<ChangeOfLink | null> {
  const change = await findChangeOfLink(deps.db, tokenHash(token));
  if (!change) return null;
  const { mailAddress, dueAt, effectiveAt, stoppedAt, replacedAt } = change;

  return {
    mailAddress,
    dueAt,
    state: changeState(change, deps.clock.now()),
    endedAt: effectiveAt ?? stoppedAt ?? replacedAt,
  };
}
