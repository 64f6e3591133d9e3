import { getLocale, getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { ButtonLink } from "@/components/button";
import { Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { Reason } from "@/components/reason";
import { Title } from "@/components/title";
import { isCancelled, type LinkScreen } from "@/lib/account/address/link-screen";
import { clockWords, dateTimeWords } from "@/lib/i18n/format";

type Outcome = Exclude<LinkScreen, { kind: "usable" }>;

/** What became of a change, on the page of each of its links: whoever holds one reads the same. */
export async function LinkOutcome({ screen }: { screen: Outcome }) {
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
      return <Invalid link={screen.link} />;
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

/** A token that nobody issued has no reason to tell. */
async function Invalid({ link }: Pick<Extract<Outcome, { kind: "invalid" }>, "link">) {
  const say = await saying(getTranslations("account.address.invalid"));

  return (
    <Task>
      <Title>{say("title")}</Title>
      <Lead>{say("lead")}</Lead>
      <FourReasons link={link} />
      <Actions>
        <ButtonLink href="/account/address">{say("again")}</ButtonLink>
      </Actions>
    </Task>
  );
}

async function FourReasons({ link }: Pick<Extract<Outcome, { kind: "invalid" }>, "link">) {
  const say = await saying(getTranslations("account.address.invalid"));
  const locale = await getLocale();
  if (link.kind === "unknown") return <p className="mt-8">{say("cut")}</p>;
  if (link.kind === "limited")
    return (
      <Reason label={say("reason")} answer={say("limited")}>
        <p>{say("limitedNext", { time: clockWords(link.retryAt, locale) })}</p>
      </Reason>
    );

  const at = link.kind === "replaced" ? link.newerRequestedAt : link.at;
  const why = isCancelled(link) ? "cancelled" : link.kind;
  return (
    <Reason label={say("reason")} answer={say(why, { at: dateTimeWords(at, locale) })}>
      <p>{say(`${why}Next`)}</p>
    </Reason>
  );
}
