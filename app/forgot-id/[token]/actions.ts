"use server";

import { z } from "zod";
import { buttonAction } from "@/app/_forms/form-action";
import { readCookie, writeCookie } from "@/app/_guards/cookies";
import * as forgotId from "@/lib/forgot-id/open-link";
import { tokenAsMeant } from "@/lib/link/link";

const link = z.object({ token: z.string().default("").transform(tokenAsMeant) });

/** Spends the link. A dead link's own page tells why it is dead; while the portal is closed nothing is spent. */
export const openLink = buttonAction(
  {
    schema: link,
    whenClosed: ({ token }) => pageOf(token),
    withoutCookies: ({ token }) => `${pageOf(token)}?notice=no-cookies`,
  },
  async ({ values: { token }, deps, network }) => {
    const visitToken = await readCookie("visit");
    const outcome = await forgotId.openLink({ token, visitToken, network }, deps);
    if (outcome.kind === "unknown") return "/forgot-id/invalid";
    if (outcome.kind === "dead") return pageOf(token);
    if (outcome.kind === "begun") await writeCookie("visit", outcome.visitToken, outcome.visitEndsAt);

    return "/forgot-id/result";
  },
);

function pageOf(token: string): string {
  return `/forgot-id/${encodeURIComponent(token)}`;
}
