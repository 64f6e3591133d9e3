import { getLocale, getTranslations } from "next-intl/server";
import { DeadLink } from "@/app/_address-proof/dead-link";
import { whomToAsk } from "@/app/_contact/whom-to-ask";
import { pageDeps } from "@/app/_guards/page-deps";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { ButtonLink } from "@/components/button";
import { Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";
import { isCancelled, type LinkScreen } from "@/lib/account/address/link-screen";
import { dateTimeWords } from "@/lib/i18n/format";

type Token = { token: string };
type Outcome = Exclude<LinkScreen, { kind: "usable" }>;

/** What became of a change, on the page of each of its links: whoever holds one reads the same. */
export async function LinkOutcome({ screen, token }: { screen: Outcome } & Token) {
  const say = await saying(getTranslations("account.address"));

  switch (screen.kind) {
    case "waiting":
      return <Waiting {...screen} />;
    case "effective":
      return (
        <Ended kind="effective" at={screen.at}>
          <ButtonLink href="/login">{say("effective.login")}</ButtonLink>
        </Ended>
      );
    case "stopped":
      return (
        <Ended kind="stopped" at={screen.at}>
          <ButtonLink href="/forgot-password">{say("stopped.reset")}</ButtonLink>
        </Ended>
      );
    case "invalid":
      return <Invalid link={screen.link} token={token} />;
  }
}

async function Waiting({ dueAt, isDue }: Extract<Outcome, { kind: "waiting" }>) {
  const say = await saying(getTranslations("account.address.waiting"));
  const at = dateTimeWords(dueAt, await getLocale());

  return (
    <Task>
      <Title>{say("title")}</Title>
      <Lead>{say(isDue ? "soon" : "lead", { at })}</Lead>
      <p className="mt-6">{say("meanwhile")}</p>
      <p className="mt-3">{say("faster")}</p>
      <Actions>
        <ButtonLink href="/account">{say("account")}</ButtonLink>
      </Actions>
    </Task>
  );
}

type EndedProps = { kind: "effective" | "stopped"; at: Date; children: React.ReactNode };

async function Ended({ kind, at, children }: EndedProps) {
  const say = await saying(getTranslations(`account.address.${kind}`));

  return (
    <Task>
      <Title>{say("title")}</Title>
      <Lead>{say("lead", { at: dateTimeWords(at, await getLocale()) })}</Lead>
      <p className="mt-6">{say("then")}</p>
      <Actions>{children}</Actions>
    </Task>
  );
}

async function Invalid({ link, token }: Pick<Extract<Outcome, { kind: "invalid" }>, "link"> & Token) {
  const say = await saying(getTranslations("account.address.invalid"));
  const next = {
    expired: say("expiredNext"),
    opened: say("openedNext"),
    replaced: say("replacedNext"),
  };
  const why = isCancelled(link) && {
    answer: say("cancelled", { at: dateTimeWords(link.newerRequestedAt, await getLocale()) }),
    next: say("cancelledNext"),
  };

  return (
    <DeadLink link={link} next={next} why={why} contact={await whomToAsk({ token }, await pageDeps())}>
      <ButtonLink href="/account/address">{say("again")}</ButtonLink>
    </DeadLink>
  );
}
