import { z } from "zod";
import type { FormRules } from "@/lib/forms/parse-form";
import type { IdentityDetails } from "./identity-details";

/** What was entered once, as a browser gives it back sealed: checked anew, since an older release may have sealed it. */
export const sameDetails: z.ZodType<IdentityDetails> = z.object({
  card: z.object({ insurerNumber: z.string(), symbol: z.string(), number: z.string() }),
  sex: z.enum(["male", "female"]),
  birthDate: z.string(),
  mailAddress: z.string(),
  branchNumberRemoved: z.boolean(),
});

/** The button that sends the same once more has no fields: it could change nothing. */
export const sameAgainForm: FormRules<object> = { schema: () => z.object({}) };
