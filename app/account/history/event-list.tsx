import { getLocale, getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Facts } from "@/components/facts";
import { LineLink } from "@/components/line-link";
import type { HistoryEvent } from "@/lib/account/history/list-history";
import { yearDateTimeWords } from "@/lib/i18n/format";

/** Each with its time, why support did it, and a way to say that it was somebody else. */
export async function EventList({ events }: { events: readonly HistoryEvent[] }) {
  const [t, locale] = await Promise.all([getTranslations("account.history"), getLocale()]);
  const say = await saying(getTranslations("account.history"));
  const rowOf = ({ id, at, kind, supportReason, times }: HistoryEvent) => {
    const when = yearDateTimeWords(at, locale);
    const what = t(`event.${kind}`);

    return {
      name: when,
      value: (
        <>
          <p>{say(`event.${kind}`)}</p>
          {times > 1 && <p className="text-16/175">{say("times", { times })}</p>}
          {supportReason && <p className="text-16/175">{say("because", { reason: supportReason })}</p>}
          {kind !== "eventDisowned" && (
            <LineLink href={`/account/history/${id}`} label={t("notMeNamed", { when, what })}>
              {say("notMe")}
            </LineLink>
          )}
        </>
      ),
    };
  };

  return <Facts className="mt-8" facts={events.map(rowOf)} />;
}
