"use server";

import { redirect } from "next/navigation";
import { clientNetwork } from "@/app/client-network";
import { closedNow } from "@/app/maintenance/closed-now";
import * as login from "@/lib/login/log-out";
import { deleteCookie, readCookie } from "@/lib/platform/cookies";
import { deps } from "@/lib/platform/deps";

/** While the portal is closed the browser forgets its session, which then ends by itself. */
export async function logOut(): Promise<void> {
  const token = await readCookie("session");
  await deleteCookie("session");
  if (!(await closedNow())) await login.logOut({ token, network: await clientNetwork() }, await deps());

  redirect("/login?notice=logged-out");
}
