import { randomUUID } from "node:crypto";
import type { NewLink } from "@/db/links";
import { type Secrets, tokenHash } from "@/lib/platform/secrets";
import { linkToken } from "./link";

/** A row for a link that its mail will carry. The token is derived from the row's id and never written down. */
export function newLink(
  whose: Pick<NewLink, "accountId" | "purpose">,
  secrets: Secrets,
  requestedAt: Date,
): NewLink {
  const id = randomUUID();

  return { ...whose, id, tokenHash: tokenHash(linkToken(secrets, id)), requestedAt };
}
