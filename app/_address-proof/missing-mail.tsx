import { getTranslations } from "next-intl/server";
import { AskPart } from "@/app/_contact/ask";
import type { ContactBlock } from "@/app/_contact/whom-to-ask";
import { saying } from "@/app/_words/say";
import { Aside, AsidePart } from "@/components/aside";
import { List } from "@/components/list";
import type { LinkMail } from "@/lib/link/find-link-mail";
import { senderFrom } from "@/lib/mail/templates/sender";
import { getEnv } from "@/lib/platform/env";

type MissingMailProps = { mail: Pick<LinkMail, "hasFailed">; contact: ContactBlock };

/** What to do when nothing comes, the likeliest remedy first. */
export async function MissingMail({ mail, contact }: MissingMailProps) {
  const say = await saying(getTranslations("addressProof.sent.missing"));
  const { address } = senderFrom(getEnv().MAIL_FROM);

  return (
    <Aside labelledBy="missing-mail">
      <AsidePart id="missing-mail" title={say("title")}>
        <List
          isNumbered
          items={
            mail.hasFailed
              ? [say("address"), say("full")]
              : [say("wait"), say("junk", { sender: address }), say("address"), say("other")]
          }
        />
      </AsidePart>
      <AskPart contact={contact} />
    </Aside>
  );
}
