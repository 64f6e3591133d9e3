import type { ReactNode } from "react";
import { formWords } from "@/app/_words/form-words";
import { Columns, Task } from "@/components/columns";
import { ErrorSummary } from "@/components/error-summary";
import { ActionScope } from "@/components/form";
import type { FormAction, FormWords } from "@/components/form-state";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";

export type FormScreenProps = {
  /** The screen's name as text, and as it stands on the page. */
  name: string;
  title: ReactNode;
  lead: ReactNode;
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
  const words = { ...(await formWords(props.name)), ...props.words };

  return (
    <ActionScope action={props.action} words={words} initial={props.initial ?? {}}>
      <Columns>
        <Task>
          <ErrorSummary order={props.fields} targets={props.targets ?? {}} />
          <Title>{props.title}</Title>
          <Lead>{props.lead}</Lead>
          {props.children}
        </Task>
        {props.aside}
      </Columns>
    </ActionScope>
  );
}
