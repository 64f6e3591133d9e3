import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { sessionWith } from "@/app/_guards/current-session";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { AsideNote } from "@/components/aside";
import { BackLink } from "@/components/back-link";
import { ButtonLink } from "@/components/button";
import { Columns, Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";
import { HISTORY_DAYS } from "@/lib/account/history/history-kinds";
import { listHistory } from "@/lib/account/history/list-history";
import { EventList } from "./event-list";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.history");

  return { title: t("title") };
}

const place = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).nullable().catch(null);

type HistoryPageProps = { searchParams: Promise<{ before?: string | string[] }> };

export default withFewElements(HistoryPage);

async function HistoryPage({ searchParams }: HistoryPageProps) {
  const { accountId } = await sessionWith("full");
  const before = place.parse((await searchParams).before ?? null);
  const history = await listHistory({ accountId, before }, await pageDeps());
  const say = await saying(getTranslations("account.history"));

  return (
    <Columns>
      <Task>
        <Title>{say("title")}</Title>
        <Lead>{say("lead", { days: HISTORY_DAYS })}</Lead>
        {history.events.length === 0 ? (
          <p className="mt-8">{say("none")}</p>
        ) : (
          <EventList events={history.events} />
        )}
        <Actions>
          {history.before !== null && (
            <ButtonLink href={`/account/history?before=${history.before}`} look="second">
              {say("older")}
            </ButtonLink>
          )}
          <BackLink href={before === null ? "/account" : "/account/history"}>
            {before === null ? say("back") : say("newest")}
          </BackLink>
        </Actions>
      </Task>
      <AsideNote id="support" title={say("support.title")}>
        <p>{say("support.text")}</p>
      </AsideNote>
    </Columns>
  );
}
