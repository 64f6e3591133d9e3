import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formWords } from "@/app/_words/form-words";
import { saying } from "@/app/_words/say";
import { Columns, Task } from "@/components/columns";
import { ErrorSummary } from "@/components/error-summary";
import { ActionScope } from "@/components/form";
import type { FormAction, FormWords } from "@/components/form-state";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";

/** Rooms of the messages that begin with the `title` of a screen and its `lead`. */
export type FormRoom =
  | "account.address"
  | "account.password"
  | `account.sessions.ending.${"one" | "others"}`
  | `addressProof.${"sent" | "unreached"}`
  | `setup.${"identity" | "terms" | "loginId" | "password" | "address" | "confirm"}`;

export type FormScreenProps = {
  room: FormRoom;
  /** What the lead wants to be told. */
  told?: Record<string, ReactNode>;
  action: FormAction;
  /** The form's fields from top to bottom; `targets` as in `ErrorSummary`. */
  fields: readonly string[];
  targets?: Record<string, string>;
  /** What was entered before. */
  initial?: Record<string, string>;
  /** What this form says in other words than every form. */
  words?: Partial<FormWords>;
  aside?: ReactNode;
  children: ReactNode;
};

/** A screen that is one form: its name, what it is for, what is wrong with it, and what stands beside it. */
export async function FormScreen(props: FormScreenProps) {
  const [t, say] = await Promise.all([getTranslations(props.room), saying(getTranslations(props.room))]);
  const words = { ...(await formWords(t("title"))), ...props.words };

  return (
    <ActionScope action={props.action} words={words} initial={props.initial ?? {}}>
      <Columns>
        <Task>
          <ErrorSummary order={props.fields} targets={props.targets ?? {}} />
          <Title>{say("title")}</Title>
          <Lead>{say("lead", props.told)}</Lead>
          {props.children}
        </Task>
        {props.aside}
      </Columns>
    </ActionScope>
  );
}
