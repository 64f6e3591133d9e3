"use server";

import { redirect } from "next/navigation";
import { clientNetwork } from "@/app/_guards/client-network";
import { closedNow } from "@/app/_guards/closed-now";
import { readCookie, writeCookie } from "@/app/_guards/cookies";
import * as reminder from "@/lib/forgot-id/open-link";
import { deps } from "@/lib/process/deps";

/** Spends the link. A dead link's own page tells why it is dead; while the portal is closed nothing is spent. */
export async function openLink(form: FormData): Promise<void> {
  const token = String(form.get("token") ?? "");
  if (await closedNow()) redirect(`/forgot-id/${encodeURIComponent(token)}`);

  const visitToken = await readCookie("visit");

  const outcome = await reminder.openLink(
    { token, visitToken, network: await clientNetwork() },
    await deps(),
  );
  if (outcome.kind === "unknown") redirect("/forgot-id/invalid");
  if (outcome.kind === "dead") redirect(`/forgot-id/${encodeURIComponent(token)}`);
  if (outcome.kind === "begun") await writeCookie("visit", outcome.visitToken, outcome.visitEndsAt);

  redirect("/forgot-id/result");
}
