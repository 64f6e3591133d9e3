import { getLocale, getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { getSite } from "@/lib/platform/site";
import { Bullets, Section } from "./section";

export async function NoPaper() {
  const say = await saying(getTranslations("help.noPaper"));

  return (
    <Section id="no-paper">
      <Bullets items={[say("myna"), say("again", await contact()), say("never")]} />
    </Section>
  );
}

export async function Moved() {
  const say = await saying(getTranslations("help.moved"));

  return (
    <Section id="moved">
      <Bullets items={[say("same"), say("other")]} />
    </Section>
  );
}

export async function Dependents() {
  const say = await saying(getTranslations("help.dependents"));

  return (
    <Section id="dependents">
      <Bullets items={[say("one"), say("whose"), say("mail")]} />
    </Section>
  );
}

export async function OldAddress() {
  const say = await saying(getTranslations("help.oldAddress"));

  return (
    <Section id="old-address">
      <Bullets items={[say("why"), say("forgot"), say("gone", await contact())]} />
    </Section>
  );
}

export async function FirstTime() {
  const say = await saying(getTranslations("help.firstTime"));

  return (
    <Section id="first-time">
      <p>{say("letter")}</p>
      <p>{say("lost", await contact())}</p>
    </Section>
  );
}

export async function Contact() {
  const say = await saying(getTranslations("help.contact"));

  return (
    <Section id="contact">
      <p>{say("who", await contact())}</p>
      <p>{say("tell")}</p>
      <Bullets items={[say("when"), say("screen")]} />
      <p>{say("never")}</p>
    </Section>
  );
}

/** The insurer: the last way out. */
async function contact() {
  return { contact: getSite().contact[await getLocale()] };
}
