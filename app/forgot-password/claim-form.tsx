import { getTranslations } from "next-intl/server";
import { BirthDateField } from "@/app/birth-date-field";
import { BackLink } from "@/components/back-link";
import { ActionForm } from "@/components/form";
import { marks } from "@/components/marks";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { getSite } from "@/lib/platform/site";

export async function ClaimForm() {
  const t = await getTranslations("forgotPassword");
  const { siteName } = getSite();

  return (
    <ActionForm className="gap-m">
      <div className="fields">
        <TextField
          name="loginId"
          width="mid"
          label={t("loginId")}
          support={t("loginIdSupport")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <BirthDateField />
        <TextField
          name="mailAddress"
          label={t("mailAddress")}
          support={t.rich("mailAddressSupport", { ...marks, siteName })}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
      </div>
      <div className="actions">
        <SubmitButton>{t("submit")}</SubmitButton>
        <BackLink href="/login">{t("back")}</BackLink>
      </div>
    </ActionForm>
  );
}
