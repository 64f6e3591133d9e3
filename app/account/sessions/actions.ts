"use server";

import { redirect } from "next/navigation";
import { stepUpAction } from "@/app/_forms/step-up-action";
import { type EndOutcome, endAllOtherSessions, endOneSession } from "@/lib/account/sessions/end-sessions";
import { endOneForm, endOthersForm } from "@/lib/account/sessions/form";

export const submitEndOne = stepUpAction(endOneForm, async ({ values, session, network, deps }) =>
  leave(await endOneSession({ id: values.session, session, network }, deps)),
);

export const submitEndOthers = stepUpAction(endOthersForm, async ({ session, network, deps }) =>
  leave(await endAllOtherSessions({ session, network }, deps)),
);

function leave({ kind }: EndOutcome): never {
  return redirect(kind === "over" ? "/login?notice=ended" : "/account/sessions?notice=ended");
}
