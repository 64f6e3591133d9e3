import { z } from "zod";
import { says } from "@/lib/forms/complaint";
import type { FormRules, Note } from "@/lib/forms/parse-form";
import { birthDateFields } from "@/lib/identity/birth-date";
import { cardFields, parseNumber } from "@/lib/identity/card";
import { insurerNumberField } from "@/lib/identity/insurer-number";
import { mailAddressField } from "@/lib/identity/mail-address";

const person = z.object({
  sex: z.enum(["male", "female"], says("sexMissing")),
  insurerNumber: insurerNumberField,
  mailAddress: mailAddressField,
});

type Cached = { today: string; schema: ReturnType<typeof schemaOf> };

let cached: Cached | undefined;

/**
 * What a visitor says about themselves. `today` is today's date in Japan, "YYYY-MM-DD". Making a schema takes ten
 * times as long as using it: it is made once a day.
 */
export function identityDetails(today: string): Cached["schema"] {
  if (cached?.today !== today) cached = { today, schema: schemaOf(today) };

  return cached.schema;
}

function schemaOf(today: string) {
  return cardFields
    .and(birthDateFields(today))
    .and(person)
    .transform(({ insurerNumber, symbol, number, ...rest }) => ({
      ...rest,
      card: { insurerNumber, symbol, number },
    }));
}

export type IdentityDetails = z.output<ReturnType<typeof identityDetails>>;

export const identityForm: FormRules<IdentityDetails> = {
  schema: identityDetails,
  /** Rule 1: the page says so when a branch number was taken off. */
  notes({ number = "" }): Record<string, Note> {
    const parsed = parseNumber(number);
    if (parsed.kind !== "ok" || !parsed.branchNumberRemoved) return {};

    return { number: { key: "branchNumberRemoved", values: { number: parsed.value } } };
  },
};
