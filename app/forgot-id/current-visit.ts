import { clientNetwork } from "@/app/_guards/client-network";
import { readCookie } from "@/app/_guards/cookies";
import { pageDeps } from "@/app/_guards/page-deps";
import { type LoginIdView, showLoginId } from "@/lib/forgot-id/show-login-id";

/** The visit of this browser, or none. */
export async function currentVisit(): Promise<LoginIdView> {
  return showLoginId(await readCookie("visit"), await clientNetwork(), await pageDeps());
}
