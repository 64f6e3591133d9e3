import { z } from "zod";
import { plainText } from "@/lib/insurance/plain-text";
import { says } from "@/lib/platform/form";

/** What the login form asks for. Which IDs and passwords there can be is not told here: only a wrong pair is wrong. */
export const credentials = z.object({
  loginId: z
    .string()
    .default("")
    .refine((typed) => plainText(typed) !== "", says("userIdMissing")),
  password: z.string().default("").refine(Boolean, says("passwordMissing")),
});
