import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { saying } from "@/app/_words/say";
import { PasswordField } from "@/components/password-field";
import { getSite } from "@/lib/platform/site";

/** Where a password is chosen, on whichever screen. */
export async function NewPasswordField({ name, label }: { name: string; label?: ReactNode }) {
  const [t, say, common] = await Promise.all([
    getTranslations("newPassword.length"),
    saying(getTranslations("newPassword")),
    getTranslations("common.password"),
  ]);
  const min = getSite().passwordMinimumLength;
  const missing = Array.from({ length: min - 1 }, (_, place) => t("missing", { count: place + 1 }));

  return (
    <PasswordField
      name={name}
      label={label ?? say("password")}
      support={say("support", { min })}
      autoComplete="new-password"
      words={{ show: common("show"), hide: common("hide") }}
      lengthWords={{ missing, enough: t("enough", { min }) }}
    />
  );
}
