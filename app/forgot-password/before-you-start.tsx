import { getTranslations } from "next-intl/server";
import { HowToReach } from "@/app/_contact/ask";
import { whomTheSiteNames } from "@/app/_contact/whom-to-ask";
import { saying } from "@/app/_words/say";
import { Aside, AsidePart } from "@/components/aside";
import { LineLink } from "@/components/line-link";
import { List } from "@/components/list";

export async function BeforeYouStart() {
  const [say, contact] = await Promise.all([saying(getTranslations("forgotPassword")), whomTheSiteNames()]);

  return (
    <Aside labelledBy="safe">
      <AsidePart id="safe" title={say("safe.title")}>
        <p>{say("safe.text")}</p>
      </AsidePart>
      <AsidePart title={say("noId.title")}>
        <p>{say("noId.text")}</p>
        <p>
          <LineLink href="/forgot-id">{say("noId.link")}</LineLink>
        </p>
      </AsidePart>
      <AsidePart title={say("cannot.title")}>
        <List className="mb-4" items={[say("cannot.never"), say("cannot.address")]} />
        <p>{say("cannot.way", { contact: contact.name })}</p>
        <HowToReach contact={contact} />
      </AsidePart>
    </Aside>
  );
}
