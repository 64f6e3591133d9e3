import { getTranslations } from "next-intl/server";
import { alikeForAll } from "@/app/_markup/alike-for-all";
import { furiganaInText } from "@/app/_words/furigana";
import { saying } from "@/app/_words/say";
import { Fields } from "@/components/fields";
import { ActionForm } from "@/components/form";
import { PasswordField } from "@/components/password-field";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";

export const LoginForm = alikeForAll(async () => {
  const [say, common, read] = await Promise.all([
    saying(getTranslations("login")),
    getTranslations("common.password"),
    furiganaInText(),
  ]);

  return (
    <ActionForm className="mt-8 max-w-narrow">
      <Fields>
        <TextField
          name="loginId"
          label={say("loginId")}
          support={say("loginIdSupport")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          name="password"
          label={say("password")}
          autoComplete="current-password"
          words={{ show: read(common("show")), hide: read(common("hide")) }}
        />
        <div>
          <SubmitButton>{say("submit")}</SubmitButton>
        </div>
      </Fields>
    </ActionForm>
  );
});
