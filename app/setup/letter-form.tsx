import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Fields } from "@/components/fields";
import { ActionForm } from "@/components/form";
import { LineLink } from "@/components/line-link";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";

/** Both stand on paper, and the password is good for nothing else: it may be seen while it is typed. */
export async function LetterForm() {
  const say = await saying(getTranslations("setup.letter"));

  return (
    <ActionForm className="max-w-narrow">
      <Fields>
        <TextField
          name="provisionalUserId"
          pin={1}
          label={say("userId")}
          support={say("userIdSupport")}
          autoCapitalize="characters"
          spellCheck={false}
        />
        <TextField
          name="provisionalPassword"
          pin={2}
          label={say("password")}
          support={say("passwordSupport")}
          autoCapitalize="characters"
          spellCheck={false}
        />
        <div>
          <SubmitButton>{say("submit")}</SubmitButton>
          <p className="mt-4">
            <LineLink href="/login">{say("done")}</LineLink>
          </p>
        </div>
      </Fields>
    </ActionForm>
  );
}
