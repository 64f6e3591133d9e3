import { z } from "zod";
import { birthDateFields } from "@/lib/calendar/birth-date";
import { loginIdField } from "@/lib/insurance/login-id";
import { mailAddressField } from "@/lib/insurance/mail-address";

/** What somebody who forgot the password says about themselves. `today` is today's date in Japan, "YYYY-MM-DD". */
export function passwordClaim(today: string) {
  return birthDateFields(today).and(z.object({ loginId: loginIdField, mailAddress: mailAddressField }));
}

export type PasswordClaim = z.output<ReturnType<typeof passwordClaim>>;
