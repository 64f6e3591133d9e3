import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskSection } from "@/app/_contact/ask";
import { whomTheSiteNames } from "@/app/_contact/whom-to-ask";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { ButtonLink } from "@/components/button";
import { Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";
import { OtherWays } from "../other-ways";
import { SendAgain } from "../send-again";

/** By the last part of their address. */
const kinds = {
  broken: "broken",
  updated: "updated",
  foreign: "foreign",
  method: "method",
  missing: "missing",
  malformed: "malformed",
  unread: "unread",
  "too-large": "tooLarge",
  unsent: "unsent",
  renewed: "renewed",
  busy: "busy",
} as const;

type Kind = (typeof kinds)[keyof typeof kinds];

type FailedPageProps = { params: Promise<{ kind: string }> };

export async function generateMetadata({ params }: FailedPageProps): Promise<Metadata> {
  const kind = await kindOf(params);
  const t = await getTranslations("error");

  return { title: t(`${kind}.title`) };
}

/**
 * What the server sends in place of an answer that only scripts could show, or of a bare line of text.
 * Touches no database. It stands at the address that failed, so that an empty query tries that again: what a form sent
 * there is lost then.
 */
export default withFewElements(FailedPage);

async function FailedPage({ params }: FailedPageProps) {
  const kind = await kindOf(params);
  const say = await saying(getTranslations("error"));

  return (
    <Task>
      <Title>{say(`${kind}.title`)}</Title>
      <Lead>
        {say(`${kind}.lead`)}
        <br />
        {say(`${kind}.next`)}
      </Lead>
      <WayOn kind={kind} />
      <AskSection contact={await whomTheSiteNames()} />
    </Task>
  );
}

async function WayOn({ kind }: { kind: Kind }) {
  const say = await saying(getTranslations("error"));
  if (kind === "unsent" || kind === "renewed") return <SendAgain />;
  if (kind === "missing") return <OtherWays />;
  // Trying that again leads to the same, or loses what was typed: the words lead another way.
  const isQuiet = kind === "unread" || kind === "tooLarge" || kind === "busy";
  const leadsAway = kind === "malformed";

  return (
    <Actions>
      {!leadsAway && (
        <ButtonLink look={isQuiet ? "second" : "first"} href="?">
          {say(`${kind}.press`)}
        </ButtonLink>
      )}
      {!isQuiet && (
        <ButtonLink look={leadsAway ? "first" : "second"} href="/login">
          {say("login")}
        </ButtonLink>
      )}
    </Actions>
  );
}

async function kindOf(params: FailedPageProps["params"]): Promise<Kind> {
  const { kind } = await params;
  if (!Object.hasOwn(kinds, kind)) notFound();

  return kinds[kind as keyof typeof kinds];
}
