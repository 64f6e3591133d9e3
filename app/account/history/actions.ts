"use server";

import { z } from "zod";
import { buttonAction } from "@/app/_forms/form-action";
import { sessionWith } from "@/app/_guards/current-session";
import { knownBrowser, rememberBrowser } from "@/app/_guards/known-browser-cookie";
import { disownEvent } from "@/lib/account/history/disown-event";

const whichEvent = z.object({ event: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });

export const submitDisowning = buttonAction(
  { schema: whichEvent, whenClosed: () => "/maintenance" },
  async ({ values, network, deps }) => {
    const session = await sessionWith("full");
    const outcome = await disownEvent({ id: values.event, session, network }, deps);
    switch (outcome.kind) {
      case "done":
        await rememberBrowser(outcome.account, await knownBrowser(deps), deps);
        return "/account/password?notice=disowned";
      case "unknown":
        return "/account/history";
      case "over":
        return "/login?notice=ended";
    }
  },
);
