import { clientNetwork } from "@/app/_guards/client-network";
import { readCookie } from "@/app/_guards/cookies";
import { pageDeps } from "@/app/_guards/page-deps";
import { findVisit, type VisitView } from "@/lib/forgot-id/find-visit";

/** The visit of this browser, or none. */
export async function currentVisit(): Promise<VisitView> {
  return findVisit(await readCookie("visit"), await clientNetwork(), await pageDeps());
}
