import { z } from "zod";
import { says } from "@/lib/forms/complaint";
import type { FormRules } from "@/lib/forms/parse-form";

const termsConsent = z.object({
  /** Which version stood on the page. */
  version: z.string().default(""),
  consent: z.literal("on", says("consentMissing")),
});

export const termsForm: FormRules<z.output<typeof termsConsent>> = { schema: () => termsConsent };
