import { type Asked, type AskerOptions, askAsSupport } from "@/cli/terminal/asker";
import { withStore } from "@/cli/terminal/open-store";
import { refuse, terminalWords } from "@/cli/terminal/words";
import { mailAddressKey, parseMailAddress } from "@/lib/identity/mail-address";
import { startQueue } from "@/lib/mail/queue/pg-boss-queue";
import { systemClock } from "@/lib/platform/clock";
import { parseActor } from "@/lib/support/asker";
import type { ActDeps } from "@/lib/support/member/act";
import { changeAddress } from "@/lib/support/member/change-address";
import { endSessions } from "@/lib/support/member/end-sessions";
import { resumeMember, suspendMember } from "@/lib/support/member/suspend";

type Outcome = { kind: "unknown" | "done" | "already" | "left" | "samePerson" | "neverSetUp" | "suspended" };
type Deed = "suspended" | "resumed" | "sessionsEnded" | "addressChanged";

const t = terminalWords();

export async function suspend(accountId: string, options: AskerOptions): Promise<void> {
  const asked = await askAsSupport([], options, t);
  await carryOut("suspended", asked, ({ asker }, deps) => suspendMember({ accountId, asker }, deps));
}

export async function resume(accountId: string, options: AskerOptions): Promise<void> {
  const asked = await askAsSupport([], options, t);
  await carryOut("resumed", asked, ({ asker }, deps) => resumeMember({ accountId, asker }, deps));
}

type EndOptions = AskerOptions & { passwordToo?: true };

export async function endMemberSessions(accountId: string, options: EndOptions): Promise<void> {
  const asked = await askAsSupport([], options, t);
  const isPasswordToo = options.passwordToo ?? false;
  await carryOut("sessionsEnded", asked, ({ asker }, deps) =>
    endSessions({ accountId, asker, isPasswordToo }, deps),
  );
}

/** The address is typed at the prompt, twice. */
export async function changeMemberAddress(
  accountId: string,
  { approvedBy: typed, ...options }: AskerOptions & { approvedBy: string },
): Promise<void> {
  const approvedBy = parseActor(typed);
  if (approvedBy === null) return refuse(t("cli.asker.badName"));
  const asked = await askAsSupport(
    [t("cli.members.ask.newAddress"), t("cli.members.ask.newAgain")],
    options,
    t,
  );
  if ("problem" in asked) return refuse(asked.problem);
  const [one = "", again = ""] = asked.answers;
  const address = parseMailAddress(one);
  if (address.kind !== "ok") return refuse(t("cli.members.badFact.mailAddress"));
  if (mailAddressKey(one) !== mailAddressKey(again)) return refuse(t("cli.members.addressesDiffer"));

  const request = { accountId, mailAddress: address.value, approvedBy };
  await carryOut("addressChanged", asked, ({ asker }, deps) => changeAddress({ ...request, asker }, deps));
}

/** Says what was done, or why nothing was. */
async function carryOut(
  deed: Deed,
  asked: Asked | { problem: string },
  work: (asked: Asked, deps: ActDeps) => Promise<Outcome>,
): Promise<void> {
  if ("problem" in asked) return refuse(asked.problem);

  await withStore(t, async ({ database }) => {
    const mail = await startQueue(database, { supervise: false });
    try {
      const outcome = await work(asked, { db: database.db, clock: systemClock, mail });
      if (outcome.kind !== "done") return refuse(whyNot(deed, outcome.kind));
      const sessions = "sessions" in outcome ? Number(outcome.sessions) : 0;
      console.log(t(`cli.members.done.${deed}`, { sessions }));
    } finally {
      await mail.stop();
    }
  });
}

function whyNot(deed: Deed, kind: Exclude<Outcome["kind"], "done">): string {
  if (kind === "unknown") return t("cli.members.noAccount");

  return kind === "already" ? t(`cli.members.already.${deed}`) : t(`cli.members.refused.${kind}`);
}
