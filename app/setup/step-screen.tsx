import type { ReactNode } from "react";
import { formWords } from "@/app/_words/form-words";
import { Columns, Task } from "@/components/columns";
import { ErrorSummary } from "@/components/error-summary";
import { ActionScope } from "@/components/form";
import type { FormAction, FormWords } from "@/components/form-state";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";
import { type SetupPart, SetupSteps } from "./setup-steps";

type StepScreenProps = {
  part: SetupPart;
  /** The screen's name as text, and as it stands on the page. */
  name: string;
  title: ReactNode;
  lead: ReactNode;
  action: FormAction;
  /** The form's fields from top to bottom. */
  fields: readonly string[];
  /** What was entered before. */
  initial?: Record<string, string>;
  /** What this form says in other words than every form. */
  words?: Partial<FormWords>;
  aside?: ReactNode;
  children: ReactNode;
};

/** One step: what is asked, and the form that answers it. */
export async function StepScreen(props: StepScreenProps) {
  const words = { ...(await formWords(props.name)), ...props.words };

  return (
    <>
      <SetupSteps current={props.part} />
      <ActionScope action={props.action} words={words} initial={props.initial ?? {}}>
        <Columns>
          <Task>
            <ErrorSummary order={props.fields} />
            <Title>{props.title}</Title>
            <Lead>{props.lead}</Lead>
            {props.children}
          </Task>
          {props.aside}
        </Columns>
      </ActionScope>
    </>
  );
}
