"use server";

import { redirect } from "next/navigation";
import { clientNetwork } from "@/app/client-network";
import { closedNow } from "@/app/maintenance/closed-now";
import { readCookie } from "@/lib/platform/cookies";
import { deps } from "@/lib/platform/deps";
import * as reminder from "@/lib/reminder/reset-password";

/** A second click lands on the same result screen: one temporary password was issued either way. */
export async function resetPassword(): Promise<void> {
  if (await closedNow()) redirect("/forgot-id/result");

  const visit = { visitToken: await readCookie("visit"), network: await clientNetwork() };

  const outcome = await reminder.resetPassword(visit, await deps());
  if (outcome.kind === "noVisit") redirect("/forgot-id/invalid");

  redirect("/forgot-id/password-reset");
}
