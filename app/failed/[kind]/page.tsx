import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskSection } from "@/app/_contact/ask";
import { whomTheSiteNames } from "@/app/_contact/whom-to-ask";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { ButtonLink } from "@/components/button";
import { Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";

/** By the last part of their address. */
const kinds = {
  broken: "broken",
  updated: "updated",
  malformed: "malformed",
  foreign: "foreign",
  method: "method",
  "too-large": "tooLarge",
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
 * Touches no database. It stands at the address that failed, so that an empty query tries that again.
 */
export default async function FailedPage({ params }: FailedPageProps) {
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
      <Actions>
        <ButtonLink href="?">{say(`${kind}.press`)}</ButtonLink>
        <ButtonLink look="second" href="/login">
          {say("login")}
        </ButtonLink>
      </Actions>
      <AskSection contact={await whomTheSiteNames()} />
    </Task>
  );
}

async function kindOf(params: FailedPageProps["params"]): Promise<Kind> {
  const { kind } = await params;
  if (!Object.hasOwn(kinds, kind)) notFound();

  return kinds[kind as keyof typeof kinds];
}
