import { clientNetwork } from "@/app/client-network";
import { readCookie } from "@/lib/platform/cookies";
import { deps } from "@/lib/platform/deps";
import { type LoginIdView, showLoginId } from "@/lib/reminder/show-login-id";

/** The visit of this browser, or none. */
export async function currentVisit(): Promise<LoginIdView> {
  return showLoginId(await readCookie("visit"), await clientNetwork(), await deps());
}
