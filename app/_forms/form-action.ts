import { redirect } from "next/navigation";
import { z } from "zod";
import { chosenLocale } from "@/app/_frame/chosen-locale";
import { clientNetwork } from "@/app/_guards/client-network";
import { closedNow } from "@/app/_guards/closed-now";
import { doesKeepCookies } from "@/app/_guards/cookies";
import type { FormAction } from "@/components/form-state";
import { japanDate } from "@/lib/calendar/japan-day";
import { type FormRules, parseForm, typedValues } from "@/lib/forms/parse-form";
import type { Locale } from "@/lib/i18n/locales";
import { systemClock } from "@/lib/platform/clock";
import { type Deps, deps } from "@/lib/process/deps";
import { birthDateHelp, correctedBirthDate } from "./birth-date-help";
import { busyRefusal, closedWords, noCookiesWords, type Refusal, refuse } from "./refuse";

/** What a handler is given. All clocks of one request, this one and `deps.clock`, stand at `now`. */
export type Act<Values> = {
  values: Values;
  now: Date;
  deps: Deps;
  /** The visitor's network, as limits count it. */
  network: string;
  /** The language that the visitor chose, or null when they never touched the switch. */
  language: Locale | null;
};

/**
 * The one way to act on a form: asks whether the portal is closed and whether the browser keeps cookies, reads the clock
 * once, parses once, and hands what was meant to `handler`, which calls one verb and redirects or refuses. Nothing typed
 * is lost but secrets.
 */
export function formAction<Values>(
  rules: FormRules<Values>,
  handler: (act: Act<Values>) => Promise<Refusal>,
): FormAction {
  return async (previous, posted) => {
    const typed = typedValues(asForm(posted));
    const now = systemClock.now();
    const answer = (refusal: Refusal) =>
      refuse({ attempt: attemptOf(previous), typed, secret: rules.secret ?? [] }, refusal);
    const notes = rules.notes?.(typed) ?? {};

    const window = await closedNow(now);
    if (window) return answer({ problem: await closedWords(window), notes });

    if (!(await doesKeepCookies())) return answer({ problem: await noCookiesWords(), notes });

    const corrected = correctedBirthDate(typed);
    if (corrected) return answer({ values: corrected });

    const today = japanDate(now);
    const parsed = parseForm(rules.schema(today), typed);
    if (parsed.status === "refused") {
      const { complaints } = parsed;
      const suggestions = complaints.birthDate ? await birthDateHelp(typed, today) : {};
      return answer({ complaints, suggestions, notes });
    }

    const act = { values: parsed.value, ...(await actingAt(now)) };

    return answer({ notes, ...(await handler(act).catch(busyRefusal)) });
  };
}

/** What a button without fields to fill does, and where it leads. Hidden fields go through `schema`. */
export type ButtonRules<Values> = {
  schema: z.ZodType<Values>;
  /** Where the button leads while the portal is closed: nothing is done then. */
  whenClosed(values: Values): string | Promise<string>;
  /** Where a browser that keeps no cookies is told so; the login screen does it for buttons that need a cookie anyway. */
  withoutCookies?(values: Values): string;
};

/** A button that posts nothing. */
export const noFields = z.object({});

/**
 * The one way to act on a button: asks whether the browser keeps cookies and whether the portal is closed, reads the
 * clock once, and has `handler` call one verb and name the path that follows. Fields that nobody filled in rightly are nobody's press: back to the door.
 */
export function buttonAction<Values>(
  { schema, whenClosed, withoutCookies = () => "/login?notice=no-cookies" }: ButtonRules<Values>,
  handler: (act: Act<Values>) => Promise<string>,
): (posted: FormData) => Promise<void> {
  return async (posted) => {
    const parsed = schema.safeParse(typedValues(asForm(posted)));
    if (!parsed.success) redirect("/login");

    if (!(await doesKeepCookies())) redirect(withoutCookies(parsed.data));

    const now = systemClock.now();
    const isClosed = (await closedNow(now)) !== null;

    redirect(
      isClosed
        ? await whenClosed(parsed.data)
        : await handler({ values: parsed.data, ...(await actingAt(now)) }),
    );
  };
}

/** What an action works with, all of it at one moment. */
async function actingAt(now: Date): Promise<Omit<Act<unknown>, "values">> {
  const [opened, network, language] = await Promise.all([deps(), clientNetwork(), chosenLocale()]);

  return { now, deps: { ...opened, clock: { now: () => now } }, network, language };
}

/** Scripts can call an action with anything. */
export function asForm(posted: unknown): FormData {
  return posted instanceof FormData ? posted : new FormData();
}

/** The state comes back from the browser, which may have changed it: only a count of round trips is believed. */
const cameBack = z.object({ attempt: z.int().min(0).max(1_000_000) }).catch({ attempt: 0 });

function attemptOf(previous: unknown): number {
  return cameBack.parse(previous).attempt;
}
