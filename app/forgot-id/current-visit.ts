import { clientNetwork } from "@/app/_guards/client-network";
import { readCookie } from "@/app/_guards/cookies";
import { type LoginIdView, showLoginId } from "@/lib/forgot-id/show-login-id";
import { deps } from "@/lib/process/deps";

/** The visit of this browser, or none. */
export async function currentVisit(): Promise<LoginIdView> {
  return showLoginId(await readCookie("visit"), await clientNetwork(), await deps());
}
