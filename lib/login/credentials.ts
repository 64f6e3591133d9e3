import { z } from "zod";
import { says } from "@/lib/forms/complaint";
import type { FormRules } from "@/lib/forms/parse-form";
import { plainText } from "@/lib/identity/plain-text";

/**
 * What the login form asks for. Which IDs and passwords there can be is not told here: only a wrong pair is wrong. Who
 * types a mail address, as other services ask for one, is told that it is none of ours, whosoever it is.
 */
const credentials = z.object({
  loginId: z
    .string()
    .default("")
    .refine((typed) => plainText(typed) !== "", says("userIdMissing"))
    .refine((typed) => !plainText(typed).includes("@"), says("userIdIsAddress")),
  password: z.string().default("").refine(Boolean, says("passwordMissing")),
});

export type Credentials = z.output<typeof credentials>;

export const loginForm: FormRules<Credentials> = { schema: () => credentials, secret: ["password"] };
