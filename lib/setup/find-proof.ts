import { findLinkMail, type LinkMail } from "@/lib/link/find-link-mail";
import type { SetupDeps } from "./current-setup";

/** The mail that an address is to be proven with. */
export type ProofMail = LinkMail;

/** Null when none is underway: none was asked for, or something was corrected since. */
export function findProofMail(
  accountId: string,
  deps: Pick<SetupDeps, "db" | "clock">,
): Promise<ProofMail | null> {
  return findLinkMail({ accountId, purpose: "addressProof" }, deps);
}
