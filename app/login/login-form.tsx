import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form";
import { PasswordField } from "@/components/password-field";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";

export async function LoginForm() {
  const [t, common] = await Promise.all([getTranslations("login"), getTranslations("common.password")]);

  return (
    <ActionForm className="fields narrow gap-m">
      <TextField
        name="loginId"
        label={t("loginId")}
        support={t("loginIdSupport")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        name="password"
        label={t("password")}
        autoComplete="current-password"
        words={{ show: common("show"), hide: common("hide") }}
      />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
