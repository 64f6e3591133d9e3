import { redirect } from "next/navigation";
import { cache } from "react";
import { deps } from "@/lib/process/deps";
import { type FoundSession, findSession, type SessionRights } from "@/lib/session/find-session";
import { findJustRenewed } from "@/lib/session/renewed";
import { closedNow } from "./closed-now";
import { readCookie } from "./cookies";

/**
 * The session of this browser, asked for once in a request. A browser without one costs no database. While the portal
 * is closed there is none: a form sent too late is shown again even if the database is away.
 */
export const currentSession = cache(async () => {
  const token = (await closedNow()) ? null : await readCookie("session");

  return token ? findSession(token, await deps()) : ({ kind: "none" } as const);
});

const homes: Record<SessionRights, string> = {
  full: "/account",
  choosePassword: "/new-password",
  setup: "/setup",
  acceptTerms: "/terms",
};

/**
 * Of whoever posts a form behind the door, with the value that their browser holds. A browser that posts twice may not have
 * heard of the session's new value yet.
 */
export async function sessionToStepUp(): Promise<{ session: MemberSession; token: string }> {
  const token = (await readCookie("session")) ?? "";
  const view = await currentSession();
  const renewed = view.kind === "none" && token ? await findJustRenewed(token, await deps()) : null;
  const session = renewed && asMember(renewed);

  return { session: session ?? (await sessionWith("full")), token };
}

/** Where somebody with these rights belongs. */
export function homeOf(rights: SessionRights): string {
  return homes[rights];
}

/** For pages that a login leads to: everybody else is sent to where they belong, and told why a session is over. */
export async function sessionFor(rights: SessionRights): Promise<FoundSession> {
  const view = await currentSession();
  if (view.kind === "none") redirect("/login");
  if (view.kind === "over") redirect(`/login?notice=${view.state}`);
  if (view.session.rights !== rights) redirect(homeOf(view.session.rights));

  return view.session;
}

/** The same for pages of somebody whose account is set up. */
export async function sessionWith(rights: Exclude<SessionRights, "setup">): Promise<MemberSession> {
  return asMember(await sessionFor(rights));
}

function asMember(session: FoundSession): MemberSession {
  const { loginId } = session;
  if (loginId === null) throw new Error("a session with these rights belongs to an account with a login ID");

  return { ...session, loginId };
}

export type MemberSession = FoundSession & { loginId: string };
