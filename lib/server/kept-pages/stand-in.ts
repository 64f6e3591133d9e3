import type { IncomingMessage, ServerResponse } from "node:http";
import { nonceIn, POLICY_HEADER } from "@/lib/server/answer/security-headers";
import { askingNext, type FoundPage, findPage } from "@/lib/server/answer/substitute";
import { findKept } from "./answer-kept";
import { keptKeyOf } from "./kept-key";

/** Pages that say what failed, open or closed. */
const FAILED = "/failed/";

/**
 * A page in the place of an answer of the framework's: of what failed the kept one, where the visitor would see what many
 * see. Who sends one broken form after the other must not have a page drawn for each. `appended` stands behind it in this
 * one answer.
 */
export async function findStandIn(
  request: IncomingMessage,
  response: ServerResponse,
  page: string,
  appended = "",
): Promise<FoundPage | null> {
  const headers = askingNext(request, response);
  const key = page.startsWith(FAILED) ? keptKeyOf({ method: "GET", headers }, page) : null;
  const kept = await findKept({ key, status: 200 });
  if (!kept) {
    const found = await findPage(headers, page);
    return found && { ...found, body: found.body + appended };
  }

  const plain = kept.plain(nonceIn(String(request.headers[POLICY_HEADER])));
  const body = Buffer.concat([plain, Buffer.from(appended)]);
  const length = String(body.length);

  return { headers: { ...kept.headers, "cache-control": "no-store", "content-length": length }, body };
}
