import { clearPassword } from "@/db/accounts/login";
import { endEveryWayIn } from "@/db/end-every-way-in";
import { type ActDeps, act } from "./act";
import type { OneMember } from "./suspend";
import { tellMember } from "./tell-member";

/**
 * Ends every session, and with `isPasswordToo` makes the password unusable until it is reset by mail: a password that
 * support touches never leaves a session behind.
 */
export async function endSessions(
  { isPasswordToo, ...request }: OneMember & { isPasswordToo: boolean },
  deps: ActDeps,
) {
  let sessions = 0;
  const outcome = await act<never>(
    {
      ...request,
      kind: "sessionsEndedBySupport",
      async work(tx, scene) {
        const { member, now } = scene;
        sessions = await endEveryWayIn(tx, [member.id], now);
        if (isPasswordToo) await clearPassword(tx, member.id);
        const kind = isPasswordToo ? "passwordEndedBySupport" : "sessionsEndedBySupport";
        await tellMember(tx, { ...scene, kind, to: [member.mailAddress] }, deps);
        return null;
      },
    },
    deps,
  );

  return outcome.kind === "done" ? { ...outcome, sessions } : outcome;
}
