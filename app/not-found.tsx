import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AskSection } from "@/app/_contact/ask";
import { whomTheSiteNames } from "@/app/_contact/whom-to-ask";
import { Actions } from "@/components/actions";
import { ButtonLink } from "@/components/button";
import { Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";
import { saying } from "./_words/say";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notFound");

  return { title: t("title") };
}

export default async function NotFound() {
  const say = await saying(getTranslations("notFound"));

  return (
    <Task>
      <Title>{say("title")}</Title>
      <Lead>
        {say("lead")}
        <br />
        {say("next")}
      </Lead>
      <p>{say("mail")}</p>
      <Actions>
        <ButtonLink href="/login">{say("login")}</ButtonLink>
        <a
          className="inline-flex min-h-11 items-center self-start text-17 sm:self-auto"
          href="/help/forgot-id"
        >
          {say("help")}
        </a>
      </Actions>
      <AskSection contact={await whomTheSiteNames()} />
    </Task>
  );
}
