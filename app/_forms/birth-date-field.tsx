import { getLocale, getTranslations } from "next-intl/server";
import { furigana } from "@/app/_words/furigana";
import { EraDateField } from "@/components/era-date-field";
import { marks } from "@/components/marks";
import { type Era, eras } from "@/lib/calendar/eras";
import { OtherCalendar } from "./other-calendar";

/** The birth date of the insured person: fields `era`, `year`, `month`, `day`, errors under `birthDate`. */
export async function BirthDateField() {
  const t = await getTranslations("common.birthDate");
  const read = await furigana();
  const names = eras.map(({ era }) => [era, t(era)] as const);

  return (
    <EraDateField
      name="birthDate"
      label={read(t("label"))}
      support={read(t.rich("support", marks))}
      eraLabel={t("era")}
      eras={names.map(([value, label]) => ({ value, label: read(label) }))}
      parts={{ year: t("year"), month: t("month"), day: t("day") }}
      feedback={
        <OtherCalendar
          locale={await getLocale()}
          western={t("western", { date: "{date}" })}
          japanese={t("japanese", { era: "{era}", year: "{year}", month: "{month}", day: "{day}" })}
          eraNames={Object.fromEntries(names) as Record<Era, string>}
          firstYear={t("firstYear")}
        />
      }
    />
  );
}
