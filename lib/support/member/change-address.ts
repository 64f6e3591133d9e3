import { setMailAddress } from "@/db/accounts/member";
import { endEveryWayIn } from "@/db/end-every-way-in";
import { mailAddressKey } from "@/lib/identity/mail-address";
import { isSamePerson } from "../asker";
import { type ActDeps, act } from "./act";
import type { OneMember } from "./suspend";
import { tellMember } from "./tell-member";

export type AddressChange = OneMember & { mailAddress: string; approvedBy: string };

/**
 * The insurer's counter has seen who the member is: the new address counts at once. Two people stand for that, and
 * never one person twice. Whoever is in by the old mailbox is out; both addresses are told.
 */
export async function changeAddress({ mailAddress, ...request }: AddressChange, deps: ActDeps) {
  if (isSamePerson(request.asker.actor, request.approvedBy)) return { kind: "samePerson" as const };

  return act(
    {
      ...request,
      kind: "mailAddressChangedBySupport",
      async work(tx, scene) {
        const { member, now } = scene;
        const { id: accountId, mailAddress: earlier } = member;
        if (!member.firstLoggedInAt) return { kind: "neverSetUp" as const };
        if (member.suspendedAt) return { kind: "suspended" as const };
        if (earlier && mailAddressKey(earlier) === mailAddressKey(mailAddress))
          return { kind: "already" as const };

        await endEveryWayIn(tx, [accountId], now);
        await setMailAddress(tx, { accountId, mailAddress }, now);
        await tellMember(tx, { ...scene, kind: "addressChangedBySupport", to: [earlier, mailAddress] }, deps);
        return null;
      },
    },
    deps,
  );
}
