import { z } from "zod";
import type { FormRules } from "@/lib/forms/parse-form";
import { birthDateFields } from "@/lib/identity/birth-date";
import { loginIdField } from "@/lib/identity/login-id";
import { mailAddressField } from "@/lib/identity/mail-address";

/** What somebody who forgot the password says about themselves. `today` is today's date in Japan, "YYYY-MM-DD". */
export function identityDetails(today: string) {
  return birthDateFields(today).and(z.object({ loginId: loginIdField, mailAddress: mailAddressField }));
}

export type IdentityDetails = z.output<ReturnType<typeof identityDetails>>;

export const identityForm: FormRules<IdentityDetails> = { schema: identityDetails };
