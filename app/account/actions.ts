"use server";

import { redirect } from "next/navigation";
import { clientNetwork } from "@/app/_guards/client-network";
import { closedNow } from "@/app/_guards/closed-now";
import { deleteCookie, readCookie } from "@/app/_guards/cookies";
import * as login from "@/lib/login/log-out";
import { deps } from "@/lib/process/deps";

/** While the portal is closed the browser forgets its session, which then ends by itself. */
export async function logOut(): Promise<void> {
  const token = await readCookie("session");
  await deleteCookie("session");
  if (!(await closedNow())) await login.logOut({ token, network: await clientNetwork() }, await deps());

  redirect("/login?notice=logged-out");
}
