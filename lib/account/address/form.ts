import { z } from "zod";
import type { FormRules } from "@/lib/forms/parse-form";
import { newMailAddressField } from "@/lib/identity/mail-address";

const newAddress = z.object({ mailAddress: newMailAddressField });

export const addressForm: FormRules<z.output<typeof newAddress>> = { schema: () => newAddress };

const nothing = z.object({});

export const buttonForm: FormRules<z.output<typeof nothing>> = { schema: () => nothing };
