import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AskPart } from "@/app/_contact/ask";
import { whomTheSiteNames } from "@/app/_contact/whom-to-ask";
import { closedNow } from "@/app/_guards/closed-now";
import { withFewElements } from "@/app/_markup/few-elements";
import { furigana } from "@/app/_words/furigana";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { Aside, AsidePart } from "@/components/aside";
import { ButtonLink } from "@/components/button";
import { Columns, Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { Reason } from "@/components/reason";
import { Title } from "@/components/title";
import { minutesOfDay } from "@/lib/calendar/japan-day";
import { getMaintenance } from "@/lib/maintenance/rules-in-force";
import { ruleSentences } from "@/lib/maintenance/words/rule-words";
import { endWords, openingWords } from "@/lib/maintenance/words/window-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("maintenance.closed");

  return { title: t("title") };
}

/** What every address shows while the portal is closed; the gate adds the status. Touches no database. */
export default withFewElements(ClosedPage);

async function ClosedPage() {
  const window = await closedNow();
  if (!window) redirect("/login");

  const locale = await getLocale();
  const [say, read] = await Promise.all([saying(getTranslations("maintenance.closed")), furigana()]);
  const endsAtMidnight = minutesOfDay(window.end) === 0;

  return (
    <Columns>
      <Task>
        <Title>{say("title")}</Title>
        <Lead>
          {say("lead")}
          <br />
          {say("comeBack")}
        </Lead>
        <Reason
          label={say("end")}
          answer={
            <b className="block text-26 tracking-[0.01em] text-act figures">{endWords(window, locale)}</b>
          }
        >
          {endsAtMidnight && <p>{say("opens", { moment: openingWords(window, locale) })}</p>}
        </Reason>
        {window.reason && <Reason label={say("reason")} answer={<b>{read(window.reason[locale])}</b>} />}
        <p className="mt-8 text-ink-soft">{say("reloads")}</p>
        <Actions>
          <ButtonLink look="second" href="">
            {say("refresh")}
          </ButtonLink>
        </Actions>
      </Task>
      <Aside labelledBy="underway">
        <AsidePart id="underway" title={say("underway")}>
          <p>{say("expired")}</p>
          {ruleSentences(getMaintenance().rules(), locale).map((rule) => (
            <p className="text-ink-soft" key={rule}>
              {read(rule)}
            </p>
          ))}
        </AsidePart>
        <AskPart contact={await whomTheSiteNames()} />
      </Aside>
    </Columns>
  );
}
