import { findOpenChange } from "@/db/address-changes";
import {
  type ChangeRequest,
  type ChangeRequestOutcome,
  type RequestDeps,
  requestChange,
} from "./request-change";

/** Mails another link to the address that waits for its proof; `notNow` when none does. */
export async function sendAgain(
  request: Omit<ChangeRequest, "mailAddress">,
  deps: RequestDeps,
): Promise<ChangeRequestOutcome | { kind: "notNow" }> {
  const change = await findOpenChange(deps.db, request.session.accountId);
  if (!change || change.provenAt !== null) return { kind: "notNow" };

  return requestChange({ ...request, mailAddress: change.mailAddress }, deps);
}
