import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { saying } from "@/app/_words/say";
import { PasswordField } from "@/components/password-field";
import { getSite } from "@/lib/platform/site";

/** Where a password is chosen, on whichever screen. */
export async function NewPasswordField({ name, label }: { name: string; label?: ReactNode }) {
  const [say, common] = await Promise.all([
    saying(getTranslations("newPassword")),
    getTranslations("common.password"),
  ]);

  return (
    <PasswordField
      name={name}
      label={label ?? say("password")}
      support={say("support", { min: getSite().passwordMinimumLength })}
      autoComplete="new-password"
      words={{ show: common("show"), hide: common("hide") }}
    />
  );
}
