import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { ButtonLink } from "@/components/button";
import { Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";

type FailedPageProps = { params: Promise<{ kind: string }> };

export async function generateMetadata({ params }: FailedPageProps): Promise<Metadata> {
  const kind = await kindOf(params);
  const t = await getTranslations("error");

  return { title: t(`${kind}.title`) };
}

/**
 * What the server sends in place of an answer that only scripts could show: the same words as app/error.tsx.
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
    </Task>
  );
}

async function kindOf(params: FailedPageProps["params"]): Promise<"broken" | "updated"> {
  const { kind } = await params;
  if (kind !== "broken" && kind !== "updated") notFound();

  return kind;
}
