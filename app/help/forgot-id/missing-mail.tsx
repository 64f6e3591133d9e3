import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { FinePrint } from "@/components/fine-print";
import { List } from "@/components/list";
import { Subheading } from "@/components/section";
import { senderFrom } from "@/lib/mail/templates/sender";
import { getEnv } from "@/lib/platform/env";
import { HelpSection } from "./section";

const carriers = ["docomo", "au", "softbank"] as const;

export async function MissingMail() {
  const say = await saying(getTranslations("help.missing"));
  const { address, domain } = senderFrom(getEnv().MAIL_FROM);

  return (
    <HelpSection id="mail-filter">
      <List items={[say("wait"), say("junk", { sender: address }), say("address"), say("newest")]} />
      <Subheading>{say("settings")}</Subheading>
      <p>{say("allow", { domain })}</p>
      <dl className="grid gap-4">
        {carriers.map((carrier) => (
          <div key={carrier}>
            <dt className="font-bold">{say(`${carrier}.term`)}</dt>
            <dd>{say(`${carrier}.text`, { domain })}</dd>
          </div>
        ))}
      </dl>
      <p>{say("urls")}</p>
      <FinePrint>{say("differs")}</FinePrint>
    </HelpSection>
  );
}
