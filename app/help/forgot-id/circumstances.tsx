import { getTranslations } from "next-intl/server";
import { HowToReach } from "@/app/_contact/ask";
import { whomTheSiteNames } from "@/app/_contact/whom-to-ask";
import { saying } from "@/app/_words/say";
import { List } from "@/components/list";
import { HelpSection } from "./section";

export async function NoPaper() {
  const say = await saying(getTranslations("help.noPaper"));

  return (
    <HelpSection id="no-paper">
      <List items={[say("myna"), say("again", await contact()), say("never")]} />
    </HelpSection>
  );
}

export async function Moved() {
  const say = await saying(getTranslations("help.moved"));

  return (
    <HelpSection id="moved">
      <List items={[say("same"), say("other")]} />
    </HelpSection>
  );
}

export async function Dependents() {
  const say = await saying(getTranslations("help.dependents"));

  return (
    <HelpSection id="dependents">
      <List items={[say("one"), say("whose"), say("mail")]} />
    </HelpSection>
  );
}

export async function OldAddress() {
  const say = await saying(getTranslations("help.oldAddress"));

  return (
    <HelpSection id="old-address">
      <List items={[say("why"), say("forgot"), say("gone", await contact())]} />
    </HelpSection>
  );
}

export async function FirstTime() {
  const say = await saying(getTranslations("help.firstTime"));

  return (
    <HelpSection id="first-time">
      <p>{say("letter")}</p>
      <p>{say("lost", await contact())}</p>
    </HelpSection>
  );
}

export async function Contact() {
  const say = await saying(getTranslations("help.contact"));

  return (
    <HelpSection id="contact">
      <p>{say("who", await contact())}</p>
      <HowToReach contact={await whomTheSiteNames()} />
      <p>{say("tell")}</p>
      <List items={[say("when"), say("screen")]} />
      <p>{say("never")}</p>
    </HelpSection>
  );
}

/** The insurer: the last way out. */
async function contact() {
  return { contact: (await whomTheSiteNames()).name };
}
