import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BirthDateField } from "@/app/_forms/birth-date-field";
import { withFewElements } from "@/app/_markup/few-elements";
import { Drawing } from "@/app/_papers/drawing";
import { letterStrip } from "@/app/_papers/letter";
import { printedLetter } from "@/app/_papers/letter-words";
import { saying } from "@/app/_words/say";
import { AsideNote } from "@/components/aside";
import { Fields } from "@/components/fields";
import { ActionForm } from "@/components/form";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { submitIdentity } from "../actions";
import { setupAt } from "../current-setup";
import { StepScreen } from "../step-screen";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

export default withFewElements(SetupIdentityPage);

async function SetupIdentityPage() {
  await setupAt("identity");
  const say = await saying(getTranslations("setup.identity"));

  return (
    <StepScreen
      part="identity"
      room="setup.identity"
      action={submitIdentity}
      fields={["insurerNumber", "birthDate"]}
      aside={<Whose />}
    >
      <ActionForm className="mt-8">
        <Fields>
          <TextField
            name="insurerNumber"
            pin={3}
            width="mid"
            label={say("insurerNumber")}
            support={say("insurerNumberSupport")}
            above={
              <Drawing
                className="mt-2.5 max-w-84 border border-crease bg-sheet"
                of={letterStrip({ words: await printedLetter() })}
              />
            }
            inputMode="numeric"
          />
          <BirthDateField />
          <div>
            <SubmitButton>{say("submit")}</SubmitButton>
          </div>
        </Fields>
      </ActionForm>
    </StepScreen>
  );
}

async function Whose() {
  const say = await saying(getTranslations("setup.identity"));

  return (
    <AsideNote id="whose" title={say("whose.title")}>
      <p>{say("whose.text")}</p>
    </AsideNote>
  );
}
