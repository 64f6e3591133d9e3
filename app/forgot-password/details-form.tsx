import { getTranslations } from "next-intl/server";
import { BirthDateField } from "@/app/_forms/birth-date-field";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { BackLink } from "@/components/back-link";
import { Fields } from "@/components/fields";
import { ActionForm } from "@/components/form";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { getSite } from "@/lib/platform/site";

export async function DetailsForm() {
  const say = await saying(getTranslations("forgotPassword"));
  const { siteName } = getSite();

  return (
    <ActionForm className="mt-8">
      <Fields>
        <TextField
          name="loginId"
          width="mid"
          label={say("loginId")}
          support={say("loginIdSupport")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <BirthDateField />
        <TextField
          name="mailAddress"
          label={say("mailAddress")}
          support={say("mailAddressSupport", { siteName })}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Fields>
      <Actions>
        <SubmitButton>{say("submit")}</SubmitButton>
        <BackLink href="/login">{say("back")}</BackLink>
      </Actions>
    </ActionForm>
  );
}
