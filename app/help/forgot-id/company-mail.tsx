import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { List } from "@/components/list";
import { Subheading } from "@/components/section";
import { senderFrom } from "@/lib/mail/templates/sender";
import { getEnv } from "@/lib/platform/env";
import { HelpSection } from "./section";

/** For members whose company's mail filter opens links, and for those who run such filters. */
export async function CompanyMail() {
  const say = await saying(getTranslations("help.scanner"));
  const { MAIL_FROM, APP_ORIGIN } = getEnv();
  const { domain } = senderFrom(MAIL_FROM);
  const requests = [say("allowList", { domain }), say("link", { origin: APP_ORIGIN }), say("rewrite")];

  return (
    <HelpSection id="company-scanner">
      <p>{say("why")}</p>
      <p>{say("again")}</p>
      <Subheading>{say("admin")}</Subheading>
      <List items={requests} />
    </HelpSection>
  );
}
