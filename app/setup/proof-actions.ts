"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { buttonAction, formAction } from "@/app/_forms/form-action";
import { fromInWords } from "@/app/_forms/moment-in-words";
import { readCookie } from "@/app/_guards/cookies";
import { buttonForm } from "@/lib/setup/forms";
import * as setup from "@/lib/setup/prove-address";
import { requestProof } from "@/lib/setup/request-proof";
import { whereNext } from "./current-setup";

/** A second press finds the mail of the first one underway. */
export const submitAll = formAction(buttonForm, async ({ values: _, now, deps, ...visitor }) => {
  const token = await readCookie("session");
  const outcome = await requestProof({ token, ...visitor }, deps);
  if (outcome.kind !== "tooManyMails" || outcome.isUnderway) return redirect(await whereNext(token, deps));

  const t = await getTranslations("setup.confirm");
  return { problem: t("problem", { from: await fromInWords(outcome.retryAt, now) }) };
});

export const sendAgain = formAction(buttonForm, async ({ values: _, now, deps, ...visitor }) => {
  const token = await readCookie("session");
  const outcome = await requestProof({ token, ...visitor }, deps);
  if (outcome.kind !== "tooManyMails") return redirect(await whereNext(token, deps));

  const t = await getTranslations("addressProof.sent");
  return { problem: t("problem", { from: await fromInWords(outcome.retryAt, now) }) };
});

const link = z.object({ token: z.string().default("") });

/** Spends the link. A dead link's own page tells why it is dead; while the portal is closed nothing is spent. */
export const proveAddress = buttonAction(
  { schema: link, whenClosed: ({ token }) => pageOf(token) },
  async ({ values: { token }, deps, network, language }) => {
    const outcome = await setup.proveAddress({ token, network, language }, deps);

    return outcome.kind === "done" ? "/setup/done" : pageOf(token);
  },
);

function pageOf(token: string): string {
  return `/setup/${encodeURIComponent(token)}`;
}
