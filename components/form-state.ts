import type { ReactNode } from "react";
import type { ContactWay } from "./contact-ways";

/** A correction offered as a button named `correct`: its words, and the value that it posts. */
export type Suggestion = { label: string; value: string };

/** A link that leads on from a problem. */
export type Way = {
  href: string;
  label: string;
  /** Said where it opens on a page of its own, so that nothing typed is lost. */
  beside?: string;
};

/** What a form shows after a round trip; server actions answer with it. Sentences come ready to read, for `Said`. */
export type FormState = {
  /** Counts round trips; zero is a first visit. */
  attempt: number;
  values: Record<string, string>;
  errors: Record<string, string>;
  /** The same by field, as short as a link wants it. */
  inShort: Record<string, string>;
  /** The input to begin with, where a field has several. */
  places: Record<string, string>;
  notes: Record<string, string>;
  suggestions: Record<string, Suggestion>;
  problem: string | null;
  /** The summary's heading where the problem has one of its own. */
  heading: string | null;
  /** Nothing entered anew could help: whether it is still there need not be said. */
  isFinal: boolean;
  /** Where to go on instead, the likeliest way first. */
  ways: Way[];
  /** Whom to ask in the end, and how to reach them. */
  ask: ContactWay<string>[];
};

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** What every form says beside its own words. */
export type FormWords = {
  required: ReactNode;
  /** The summary's heading for one fault, two, three and so on; the last one serves for more. */
  faults: string[];
  /** The summary's heading when no single field is to blame. */
  refused: ReactNode;
  /** What is still there beside the faults; and when there is none but the whole. */
  kept: ReactNode;
  keptAll: ReactNode;
  /** What has to be entered again whatever else is right, since it never comes back. */
  again?: ReactNode;
  /** Read aloud before an error. */
  error: string;
  /** The document's title: at first, and after a refused post. */
  title: string;
  refusedTitle: string;
  sending: string;
  offline: string;
  /** The server answered, but not as it should. */
  failed: string;
  updated: string;
  reload: string;
};

export const untouched: FormState = {
  attempt: 0,
  values: {},
  errors: {},
  inShort: {},
  places: {},
  notes: {},
  suggestions: {},
  problem: null,
  heading: null,
  isFinal: false,
  ways: [],
  ask: [],
};

export function isRefused(state: FormState): boolean {
  return state.problem !== null || Object.keys(state.errors).length > 0;
}
