import { getLocale, getTranslations } from "next-intl/server";
import { AskPart } from "@/app/_contact/ask";
import type { ContactBlock } from "@/app/_contact/whom-to-ask";
import { saying } from "@/app/_words/say";
import { Aside, AsidePart } from "@/components/aside";
import { ActionForm } from "@/components/form";
import { LineLink } from "@/components/line-link";
import { List } from "@/components/list";
import { SubmitButton } from "@/components/submit-button";
import { clockWords } from "@/lib/i18n/format";
import { nextMailMinute } from "@/lib/limits/mail-limits";
import type { Sender } from "@/lib/mail/templates/sender";

type MissingMailProps = { sender: Sender; contact: ContactBlock; requestedAt: Date; isConcealed: boolean };

/** What to do when nothing comes, the likeliest remedy first. */
export async function MissingMail({ sender, contact, requestedAt, isConcealed }: MissingMailProps) {
  const say = await saying(getTranslations("forgotId.sent.missing"));
  const locale = await getLocale();
  const { address, domain } = sender;

  return (
    <Aside labelledBy="missing-mail" place="under">
      <AsidePart id="missing-mail" title={say("title")}>
        <List
          isNumbered
          items={[
            say("wait"),
            say("junk", { sender: address }),
            <>
              {say("filter", { domain })}
              <br />
              <LineLink href="/help/forgot-id#mail-filter">{say("filterHelp")}</LineLink>
            </>,
            isConcealed && say("check"),
            say("newest"),
            say("again", { time: clockWords(nextMailMinute(requestedAt), locale) }),
          ]}
        />
        <ActionForm className="mt-4 print:hidden">
          <SubmitButton look="slim">{say("againButton")}</SubmitButton>
        </ActionForm>
        <p>
          <LineLink href="/forgot-id">{say("againLink")}</LineLink>
        </p>
      </AsidePart>
      <AskPart contact={contact} />
    </Aside>
  );
}
