"use server";

import { buttonAction, noFields } from "@/app/_forms/button-action";
import { deleteCookie, readCookie } from "@/app/_guards/cookies";
import * as login from "@/lib/login/log-out";

const LOGGED_OUT = "/login?notice=logged-out";

/** While the portal is closed the browser forgets its session, which then ends by itself. */
async function dropSession(): Promise<string> {
  await deleteCookie("session");

  return LOGGED_OUT;
}

export const logOut = buttonAction(
  { schema: noFields, whenClosed: dropSession },
  async ({ deps, network }) => {
    const token = await readCookie("session");
    await login.logOut({ token, network }, deps);

    return dropSession();
  },
);
