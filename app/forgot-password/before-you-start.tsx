import { getLocale, getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Aside, AsidePart } from "@/components/aside";
import { LineLink } from "@/components/line-link";
import { List } from "@/components/list";
import { getSite } from "@/lib/platform/site";

export async function BeforeYouStart() {
  const [say, locale] = await Promise.all([saying(getTranslations("forgotPassword")), getLocale()]);

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
        <p>{say("cannot.way", { contact: getSite().contact[locale] })}</p>
      </AsidePart>
    </Aside>
  );
}
