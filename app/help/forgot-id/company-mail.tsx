import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { senderFrom } from "@/lib/mail/templates/sender";
import { getEnv } from "@/lib/platform/env";
import { Bullets, Section } from "./section";

/** For members whose company's mail filter opens links, and for those who run such filters. */
export async function CompanyMail() {
  const say = await saying(getTranslations("help.scanner"));
  const { MAIL_FROM, APP_ORIGIN } = getEnv();
  const { domain } = senderFrom(MAIL_FROM);
  const requests = [say("allowList", { domain }), say("link", { origin: APP_ORIGIN }), say("rewrite")];

  return (
    <Section id="company-scanner">
      <p>{say("why")}</p>
      <p>{say("again")}</p>
      <h3 className="h3">{say("admin")}</h3>
      <Bullets items={requests} />
    </Section>
  );
}
