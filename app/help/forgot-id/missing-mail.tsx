import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { senderFrom } from "@/lib/mail/templates/sender";
import { getEnv } from "@/lib/platform/env";
import { Bullets, Section } from "./section";

const carriers = ["docomo", "au", "softbank"] as const;

export async function MissingMail() {
  const say = await saying(getTranslations("help.missing"));
  const { address, domain } = senderFrom(getEnv().MAIL_FROM);

  return (
    <Section id="mail-filter">
      <Bullets items={[say("wait"), say("junk", { sender: address }), say("address"), say("newest")]} />
      <h3 className="h3">{say("settings")}</h3>
      <p>{say("allow", { domain })}</p>
      <dl className="terms-of">
        {carriers.map((carrier) => (
          <div key={carrier}>
            <dt>{say(`${carrier}.term`)}</dt>
            <dd>{say(`${carrier}.text`, { domain })}</dd>
          </div>
        ))}
      </dl>
      <p>{say("urls")}</p>
      <p className="small soft">{say("differs")}</p>
    </Section>
  );
}
