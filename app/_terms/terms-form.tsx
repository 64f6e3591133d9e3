import type { ReactNode } from "react";
import { ActionForm } from "@/components/form";
import { SubmitButton } from "@/components/submit-button";
import { Consent } from "./consent";

type TermsFormProps = { version: string; label: ReactNode; submit: ReactNode };

/** Posts which version stood on the page: nobody consents to one that they have not seen. */
export function TermsForm({ version, label, submit }: TermsFormProps) {
  return (
    <ActionForm className="mt-6">
      <input type="hidden" name="version" value={version} />
      <Consent label={label} />
      <p className="mt-6">
        <SubmitButton>{submit}</SubmitButton>
      </p>
    </ActionForm>
  );
}
