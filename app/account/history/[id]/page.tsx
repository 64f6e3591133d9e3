import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { sessionWith } from "@/app/_guards/current-session";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { BackLink } from "@/components/back-link";
import { Button } from "@/components/button";
import { Columns, Task } from "@/components/columns";
import { Facts } from "@/components/facts";
import { Lead } from "@/components/lead";
import { List } from "@/components/list";
import { Section } from "@/components/section";
import { Title } from "@/components/title";
import { findHistoryEvent } from "@/lib/account/history/list-history";
import { yearDateTimeWords } from "@/lib/i18n/format";
import { submitDisowning } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.history.disowning");

  return { title: t("title") };
}

const eventId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).catch(0);
const consequences = ["sessions", "address", "support", "password"] as const;

/** What one press will do, before it is pressed. */
export default withFewElements(DisowningPage);

async function DisowningPage({ params }: { params: Promise<{ id: string }> }) {
  const { accountId } = await sessionWith("full");
  const id = eventId.parse((await params).id);
  const event = await findHistoryEvent({ accountId, id }, await pageDeps());
  if (!event) redirect("/account/history");
  const [say, sayEvent] = await Promise.all([
    saying(getTranslations("account.history.disowning")),
    saying(getTranslations("account.history.event")),
  ]);
  const when = yearDateTimeWords(event.at, await getLocale());

  return (
    <Columns>
      <Task>
        <Title>{say("title")}</Title>
        <Lead>{say("lead")}</Lead>
        <Facts facts={[{ name: when, value: sayEvent(event.kind) }]} />
        <Section id="then" title={say("then.title")}>
          <List items={consequences.map((consequence) => say(`then.${consequence}`))} />
        </Section>
        <form action={submitDisowning}>
          <input type="hidden" name="event" value={event.id} />
          <Actions>
            <Button type="submit">{say("submit")}</Button>
            <BackLink href="/account/history">{say("back")}</BackLink>
          </Actions>
        </form>
      </Task>
    </Columns>
  );
}
