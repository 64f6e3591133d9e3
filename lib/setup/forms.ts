import { z } from "zod";
import { says } from "@/lib/forms/complaint";
import type { FormRules } from "@/lib/forms/parse-form";
import { birthDateFields } from "@/lib/identity/birth-date";
import { insurerNumberField } from "@/lib/identity/insurer-number";
import { loginIdField } from "@/lib/identity/login-id";
import { newMailAddressField } from "@/lib/identity/mail-address";
import { plainText } from "@/lib/identity/plain-text";
import { parseProvisionalUserId } from "@/lib/letter/letter";

/** What a new member says of themselves: the letter names neither. `today` is today's date in Japan, "YYYY-MM-DD". */
function identityDetails(today: string) {
  return birthDateFields(today).and(z.object({ insurerNumber: insurerNumberField }));
}

export type IdentityDetails = z.output<ReturnType<typeof identityDetails>>;

export const identityForm: FormRules<IdentityDetails> = { schema: identityDetails };

/** What stands on the letter. Which of them there are is not told here. */
const letter = z.object({
  provisionalUserId: z
    .string()
    .default("")
    .refine((typed) => plainText(typed) !== "", says("provisionalUserIdMissing"))
    .refine((typed) => parseProvisionalUserId(typed) !== null, says("provisionalUserIdShape")),
  provisionalPassword: z
    .string()
    .default("")
    .refine((typed) => plainText(typed) !== "", says("provisionalPasswordMissing")),
});

export const letterForm: FormRules<z.output<typeof letter>> = {
  schema: () => letter,
  secret: ["provisionalPassword"],
};

const loginIdChoice = z.object({
  loginId: loginIdField.refine(
    (loginId) => parseProvisionalUserId(loginId) === null,
    says("loginIdReserved"),
  ),
});

export const loginIdForm: FormRules<z.output<typeof loginIdChoice>> = { schema: () => loginIdChoice };

const addressChoice = z.object({ mailAddress: newMailAddressField });

export const addressForm: FormRules<z.output<typeof addressChoice>> = { schema: () => addressChoice };

const nothing = z.object({});

export const buttonForm: FormRules<z.output<typeof nothing>> = { schema: () => nothing };

/** Whether a password is good depends on its owner: the verb judges it. */
const passwordChoice = z.object({ password: z.string().default("") });

export const passwordForm: FormRules<z.output<typeof passwordChoice>> = {
  schema: () => passwordChoice,
  secret: ["password"],
};
