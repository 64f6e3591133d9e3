"use server";

import { buttonAction, noFields } from "@/app/_forms/form-action";
import { deleteCookie, readCookie, writeCookie } from "@/app/_guards/cookies";
import { writeTemporaryCookie } from "@/app/temporary-password/sent/temporary-cookie";
import * as visits from "@/lib/forgot-id/extend-visit";
import * as forgotId from "@/lib/forgot-id/reset-password";

const inVisit = { schema: noFields, whenClosed: () => "/forgot-id/result" };

/** A second click lands on the same result screen: one temporary password was issued either way. */
export const resetPassword = buttonAction(inVisit, async ({ deps, network }) => {
  const outcome = await forgotId.resetPassword({ visitToken: await readCookie("visit"), network }, deps);

  if (outcome.kind === "noVisit") return "/forgot-id/invalid";
  if (outcome.kind === "issued") await writeTemporaryCookie(outcome, deps);
  await deleteCookie("sent");

  return "/temporary-password/sent";
});

/** Who writes the ID down slowly gets the minutes again. */
export const extendVisit = buttonAction(inVisit, async ({ deps }) => {
  const token = await readCookie("visit");
  const end = await visits.extendVisit(token, deps);
  if (!token || !end) return "/forgot-id/result";
  await writeCookie("visit", token, end);

  return "/forgot-id/result?notice=extended";
});
