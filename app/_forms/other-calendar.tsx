"use client";

import { useEffect, useRef, useState } from "react";
import { useForm } from "@/components/form";
import { type Era, toEraDate, westernDate } from "@/lib/calendar/eras";

type OtherCalendarProps = {
  locale: string;
  /** "{date}" stands for the Western date. */
  western: string;
  /** "{era}", "{year}" and "{date}" stand for the parts of the Japanese one. */
  japanese: string;
  eraNames: Record<Era, string>;
  firstYear: string;
};

const names = ["era", "year", "month", "day"] as const;
type Typed = Record<(typeof names)[number], string>;

/** Beside an `EraDateField`: the typed day in the other calendar, on the server and again at every key. */
export function OtherCalendar(words: OtherCalendarProps) {
  const { state } = useForm();
  const [typed, setTyped] = useState<Partial<Typed>>(state.values);
  const output = useRef<HTMLOutputElement>(null);

  useEffect(() => {
    const form = output.current?.form;
    const read = () => form && setTyped(typedIn(form));
    read();
    form?.addEventListener("input", read);

    return () => form?.removeEventListener("input", read);
  }, []);

  return (
    <output
      ref={output}
      className="col-span-full mt-2 -mb-2 min-h-7 text-16/175 text-ink-soft figures sm:col-auto sm:mt-0 sm:mb-3.5 sm:self-end"
      htmlFor="year month day"
    >
      {inOtherWords(typed, words)}
    </output>
  );
}

function typedIn(form: HTMLFormElement): Typed {
  const data = new FormData(form);
  const [era = "", year = "", month = "", day = ""] = names.map((name) => String(data.get(name) ?? ""));

  return { era, year, month, day };
}

function inOtherWords(typed: Partial<Typed>, words: OtherCalendarProps): string {
  const { era = "", year = "", month = "", day = "" } = typed;
  const date = westernDate(era, year, month, day);
  if (date === null) return "";
  if (era !== "seireki") return words.western.replace("{date}", longDate(date, words.locale));

  const japanese = toEraDate(date);
  if (!japanese) return "";

  return words.japanese
    .replace("{era}", words.eraNames[japanese.era])
    .replace("{year}", japanese.year === 1 ? words.firstYear : String(japanese.year))
    .replace("{month}", String(japanese.month))
    .replace("{day}", String(japanese.day));
}

function longDate(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(date));
}
