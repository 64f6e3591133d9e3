import { FormScreen, type FormScreenProps } from "@/app/_forms/form-screen";
import { type SetupPart, SetupSteps } from "./setup-steps";

/** One step: what is asked, and the form that answers it. */
export function StepScreen({ part, ...screen }: FormScreenProps & { part: SetupPart }) {
  return (
    <>
      <SetupSteps current={part} />
      <FormScreen {...screen} />
    </>
  );
}
