import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { saying } from "@/app/_words/say";
import { clockWords } from "@/lib/i18n/format";
import { nextMailMinute } from "@/lib/limits/next-mail";
import type { Sender } from "@/lib/mail/templates/sender";

type MissingMailProps = { sender: Sender; requestedAt: Date; isConcealed: boolean };

/** What to do when nothing comes, the likeliest remedy first. */
export async function MissingMail({ sender, requestedAt, isConcealed }: MissingMailProps) {
  const say = await saying(getTranslations("forgotId.sent.missing"));
  const locale = await getLocale();
  const { address, domain } = sender;

  return (
    <aside className="aside under" aria-labelledby="missing-mail">
      <h2 className="h2" id="missing-mail">
        {say("title")}
      </h2>
      <ol className="list numbered">
        <Remedy>{say("wait")}</Remedy>
        <Remedy>{say("junk", { sender: address })}</Remedy>
        <Remedy>
          {say("filter", { domain })}
          <br />
          <a href="/help/forgot-id#mail-filter">{say("filterHelp")}</a>
        </Remedy>
        {isConcealed && <Remedy>{say("check")}</Remedy>}
        <Remedy>{say("newest")}</Remedy>
        <Remedy>
          {say("again", { time: clockWords(nextMailMinute(requestedAt), locale) })}
          <br />
          <a href="/forgot-id">{say("againLink")}</a>
        </Remedy>
      </ol>
    </aside>
  );
}

function Remedy({ children }: { children: ReactNode }) {
  return (
    <li>
      <span>{children}</span>
    </li>
  );
}
