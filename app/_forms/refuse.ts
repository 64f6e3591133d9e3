import { getLocale, getTranslations } from "next-intl/server";
import { waysToReach } from "@/app/_contact/ways-to-reach";
import type { ContactBlock } from "@/app/_contact/whom-to-ask";
import { furiganaInText } from "@/app/_words/furigana";
import type { FormState, Suggestion, Way } from "@/components/form-state";
import type { Complaint } from "@/lib/forms/complaint";
import { MOST_LETTERS, type Note, type Typed } from "@/lib/forms/parse-form";
import { partToCorrect } from "@/lib/identity/birth-date";
import type { MaintenanceWindow } from "@/lib/maintenance/schedule/schedule";
import { endWords } from "@/lib/maintenance/words/window-words";
import { isPasswordsBusy } from "@/lib/password/hashing-queue";
import { wantStatus } from "@/lib/platform/under-way";

/** Why a form comes back. */
export type Refusal = {
  /** By field; they become sentences here. */
  complaints?: Record<string, Complaint>;
  notes?: Record<string, Note>;
  suggestions?: Record<string, Suggestion>;
  /** What is wrong with the whole, when no single field is to blame: sentences, one paragraph a line. */
  problem?: string;
  /** The problem in a few words, where more can be said than that it is not done yet. */
  heading?: string;
  /** Nothing entered anew could help. */
  isFinal?: boolean;
  /** Where to go on instead. */
  ways?: Way[];
  /** The last way out: a sentence about it where the problem does not say it, whom to ask, and whether it is about a letter. */
  ask?: { sentence?: string; contact: ContactBlock; about?: "letter" };
  /** Values that differ from what was typed. */
  values?: Typed;
};

/** The form as it was posted: after how many round trips, with what in it, and which fields must not come back. */
export type Posted = { attempt: number; typed: Typed; secret: readonly string[] };

/** The form as it was posted, with what is wrong said in the visitor's language. Nothing typed is lost. */
export async function refuse({ attempt, typed, secret }: Posted, refusal: Refusal): Promise<FormState> {
  const [say, note, inShort, read] = await Promise.all([
    errorSentence(),
    noteSentence(),
    getTranslations("errorsInShort"),
    furiganaInText(),
  ]);
  const { complaints = {}, ask } = refusal;
  const asking = ask?.sentence ? [{ words: ask.sentence }] : [];
  const reaching = ask ? await waysToReach(ask.contact, ask.about) : [];
  const kept = Object.entries({ ...typed, ...refusal.values })
    .filter(([name]) => !secret.includes(name))
    .map(([name, value]) => [name, value.slice(0, MOST_LETTERS)]);

  return {
    attempt: attempt + 1,
    values: Object.fromEntries(kept),
    errors: eachOf(complaints, (complaint) => read(say(complaint))),
    inShort: eachOf(complaints, ({ key, values }) => read(inShort(key as never, values as never))),
    places: complaints.birthDate ? { birthDate: partToCorrect(complaints.birthDate) } : {},
    notes: eachOf(refusal.notes, (of) => read(note(of))),
    suggestions: eachOf(refusal.suggestions, ({ label, value }) => ({ label: read(label), value })),
    problem: refusal.problem ? read(refusal.problem) : null,
    heading: refusal.heading ? read(refusal.heading) : null,
    isFinal: refusal.isFinal ?? false,
    ways: (refusal.ways ?? []).map(({ label, beside, ...way }) => ({
      ...way,
      label: read(label),
      ...(beside && { beside: read(beside) }),
    })),
    ask: [...asking, ...reaching].map((way) => ({ ...way, words: read(way.words) })),
  };
}

/** What a form says that arrives while the portal is closed. */
export async function closedWords(window: MaintenanceWindow): Promise<string> {
  const t = await getTranslations("maintenance");

  return t("refused", { end: endWords(window, await getLocale()) });
}

/** What a form says to a browser that keeps no cookies: nothing has been done yet. */
export async function noCookiesWords(): Promise<string> {
  const t = await getTranslations("common.noCookies");

  return [t("what"), t("nothing"), t("then")].join((await getLocale()) === "ja" ? "" : " ");
}

/** What a form says when too many passwords wait to be hashed: come back in a moment, with all that was typed. */
export async function busyRefusal(reason: unknown): Promise<Refusal> {
  if (!isPasswordsBusy(reason)) throw reason;
  const { retryAfterSeconds } = reason;
  wantStatus({ status: 503, retryAfterSeconds });
  const t = await getTranslations("common");

  return { problem: t("busy", { seconds: retryAfterSeconds }) };
}

/** Turns a complaint's key into its sentence under `errors`. The compiler knows the key, the word tests its values. */
export async function errorSentence(): Promise<(complaint: Complaint) => string> {
  const t = await getTranslations("errors");

  return ({ key, values }) => t(key as never, values as never);
}

async function noteSentence(): Promise<(note: Note) => string> {
  const t = await getTranslations("notes");

  return ({ key, values }) => t(key as never, values as never);
}

function eachOf<T, Said>(
  said: Record<string, T> | undefined,
  sentence: (of: T) => Said,
): Record<string, Said> {
  return Object.fromEntries(Object.entries(said ?? {}).map(([field, of]) => [field, sentence(of)]));
}
