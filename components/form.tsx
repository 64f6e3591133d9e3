"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import {
  createContext,
  type FormEvent,
  Fragment,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
} from "react";
import { type FormAction, type FormState, type FormWords, isRefused, untouched } from "./form-state";
import { useHydrated } from "./hydrated";

type Scope = {
  state: FormState;
  isPending: boolean;
  words: FormWords;
  send: (form: FormData) => void;
};

const FormScope = createContext<Scope | null>(null);

export function useForm(): Scope {
  const scope = useContext(FormScope);
  if (!scope) throw new Error("a field stands outside an ActionScope");

  return scope;
}

type ActionScopeProps = {
  action: FormAction;
  words: FormWords;
  /** What stands in the fields at first: what was entered before. */
  initial?: Record<string, string>;
  children: ReactNode;
};

/** What `useActionState` knows, for the form and for what stands outside it: summary and title. The page names no other title. */
export function ActionScope(props: ActionScopeProps) {
  const isHydrated = useHydrated();
  const { action, words, initial = {} } = props;
  const [state, send, isPending] = useActionState(isHydrated ? guarded(action, words) : action, {
    ...untouched,
    values: initial,
  });

  return (
    <FormScope value={{ state, send, isPending, words }}>
      <title>{isRefused(state) ? words.refusedTitle : words.title}</title>
      {props.children}
    </FormScope>
  );
}

/**
 * Without scripts a plain post to the server action. With them the post is sent from here: React would otherwise
 * empty the fields when the action returns. A new attempt mounts the fields anew with the values that came back.
 */
export function ActionForm({ children, ...props }: { id?: string; className?: string; children: ReactNode }) {
  const { state, send, isPending } = useForm();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;

    const form = typedWith(event.currentTarget, event.nativeEvent as SubmitEvent);
    startTransition(() => send(form));
  }

  return (
    <form {...props} action={send} onSubmit={submit} noValidate aria-busy={isPending}>
      <EnterButton />
      <Fragment key={state.attempt}>{children}</Fragment>
    </form>
  );
}

/** Enter presses a form's first button, which must not be a correction. */
function EnterButton() {
  const { state } = useForm();

  return Object.keys(state.suggestions).length > 0 && <button type="submit" hidden />;
}

function typedWith(form: HTMLFormElement, { submitter }: SubmitEvent): FormData {
  const typed = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name) typed.append(submitter.name, submitter.value);

  return typed;
}

/** Says in words that nothing arrived, instead of losing the page and everything typed on it. */
function guarded(action: FormAction, words: FormWords): FormAction {
  return async (previous, form) => {
    try {
      return await action(previous, form);
    } catch (reason) {
      unstable_rethrow(reason);

      return {
        ...previous,
        errors: {},
        inShort: {},
        places: {},
        heading: null,
        isFinal: false,
        ways: [],
        ask: [],
        problem: problemOf(reason, words),
      };
    }
  };
}

/** Browsers say `TypeError` when a request never got through. */
function problemOf(reason: unknown, words: FormWords): string {
  if (unstable_isUnrecognizedActionError(reason)) return words.updated;

  return reason instanceof TypeError ? words.offline : words.failed;
}
