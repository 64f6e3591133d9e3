import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { furiganaInText } from "@/app/_words/furigana";
import { saying } from "@/app/_words/say";
import { PasswordField } from "@/components/password-field";
import { getSite } from "@/lib/platform/site";

/** Where a password is chosen, on whichever screen. */
export async function NewPasswordField({ name, label }: { name: string; label?: ReactNode }) {
  const [t, say, common, read] = await Promise.all([
    getTranslations("newPassword.length"),
    saying(getTranslations("newPassword")),
    getTranslations("common.password"),
    furiganaInText(),
  ]);
  const min = getSite().passwordMinimumLength;
  const missing = Array.from({ length: min - 1 }, (_, place) => read(t("missing", { count: place + 1 })));

  return (
    <PasswordField
      name={name}
      label={label ?? say("password")}
      support={say("support", { min })}
      autoComplete="new-password"
      words={{ show: read(common("show")), hide: read(common("hide")) }}
      lengthWords={{ missing, enough: read(t("enough", { min })) }}
    />
  );
}
