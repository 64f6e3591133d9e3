"use server";

import { redirect } from "next/navigation";
import { clientNetwork } from "@/app/_guards/client-network";
import { closedNow } from "@/app/_guards/closed-now";
import { readCookie, writeCookie } from "@/app/_guards/cookies";
import * as visits from "@/lib/forgot-id/extend-visit";
import * as reminder from "@/lib/forgot-id/reset-password";
import { deps } from "@/lib/process/deps";

/** A second click lands on the same result screen: one temporary password was issued either way. */
export async function resetPassword(): Promise<void> {
  if (await closedNow()) redirect("/forgot-id/result");

  const visit = { visitToken: await readCookie("visit"), network: await clientNetwork() };

  const outcome = await reminder.resetPassword(visit, await deps());
  if (outcome.kind === "noVisit") redirect("/forgot-id/invalid");

  redirect("/forgot-id/password-reset");
}

/** Who writes the ID down slowly gets the minutes again. */
export async function extendVisit(): Promise<void> {
  if (await closedNow()) redirect("/forgot-id/result");

  const token = await readCookie("visit");
  const end = await visits.extendVisit(token, await deps());
  if (token && end) await writeCookie("visit", token, end);

  redirect("/forgot-id/result");
}
