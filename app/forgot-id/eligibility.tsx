import { getTranslations } from "next-intl/server";
import { HowToReach } from "@/app/_contact/ask";
import { whomTheSiteNames } from "@/app/_contact/whom-to-ask";
import { furigana } from "@/app/_words/furigana";
import { Fold } from "@/components/fold";
import { MarkedItem } from "@/components/list";
import { marks } from "@/components/marks";

/** The manual's conditions (ア) to (エ), and for whom (オ) and (カ) the way out. */
export async function Eligibility() {
  const t = await getTranslations("forgotId.form");
  const read = await furigana();
  const contact = await whomTheSiteNames();

  return (
    <Fold summary={read(t("conditions"))}>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,16.5rem),1fr))] gap-5 text-16/170">
        <div>
          <h2 className="mb-1 text-17/160">
            {read(t("who"))}{" "}
            <small className="ms-1.5 inline-block text-15 font-normal text-ink-soft">{read(t("all"))}</small>
          </h2>
          <ul>
            {(["a", "b", "c", "d"] as const).map((term) => (
              <MarkedItem mark={t(`marks.${term}`)} className="py-0.5" key={term}>
                {read(t(term))}
              </MarkedItem>
            ))}
          </ul>
        </div>
        <div>
          <h2 className="mb-1 text-17/160">{read(t("whoNot"))}</h2>
          <ul>
            <MarkedItem mark={t("marks.e")} className="py-0.5">
              {read(t("e"))}
              <br />
              <a className="inline-block py-2.25" href="/help/forgot-id#first-time">
                {read(t("eWay"))}
              </a>
            </MarkedItem>
            <MarkedItem mark={t("marks.f")} className="py-0.5">
              {read(t.rich("f", marks))}
              <br />
              <span className="text-ink-soft">
                {read(t.rich("fWay", { ...marks, contact: contact.name }))}
              </span>
              <HowToReach contact={contact} />
            </MarkedItem>
          </ul>
        </div>
      </div>
    </Fold>
  );
}
