import { resumeAccount, suspendAccount } from "@/db/accounts/member";
import { endEveryWayIn } from "@/db/end-every-way-in";
import type { Asker } from "../asker";
import { type ActDeps, act } from "./act";
import { tellMember } from "./tell-member";

export type OneMember = { accountId: string; asker: Asker };

/** From here on nobody gets in: what was under way ends too. */
export function suspendMember(request: OneMember, deps: ActDeps) {
  return act(
    {
      ...request,
      kind: "accountSuspended",
      async work(tx, scene) {
        const { member, now } = scene;
        if (!(await suspendAccount(tx, member.id, now))) return { kind: "already" as const };
        await endEveryWayIn(tx, [member.id], now);
        await tellMember(tx, { ...scene, kind: "suspendedBySupport", to: [member.mailAddress] }, deps);
        return null;
      },
    },
    deps,
  );
}

/** Who has left the society is let in again by its list, not by support. */
export function resumeMember(request: OneMember, deps: ActDeps) {
  return act(
    {
      ...request,
      kind: "accountResumed",
      async work(tx, scene) {
        const { member } = scene;
        if (member.accessEndedAt) return { kind: "left" as const };
        if (!(await resumeAccount(tx, member.id))) return { kind: "already" as const };
        await tellMember(tx, { ...scene, kind: "resumedBySupport", to: [member.mailAddress] }, deps);
        return null;
      },
    },
    deps,
  );
}
