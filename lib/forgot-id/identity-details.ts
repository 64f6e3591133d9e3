import { z } from "zod";
import { says } from "@/lib/forms/complaint";
import { birthDateFields } from "@/lib/identity/birth-date";
import { cardFields } from "@/lib/identity/card";
import { insurerNumberField } from "@/lib/identity/insurer-number";
import { mailAddressField } from "@/lib/identity/mail-address";

const person = z.object({
  sex: z.enum(["male", "female"], says("sexMissing")),
  insurerNumber: insurerNumberField,
  mailAddress: mailAddressField,
});

type Claim = { today: string; schema: ReturnType<typeof schemaOf> };

let kept: Claim | undefined;

/**
 * What a visitor says about themselves. `today` is today's date in Japan, "YYYY-MM-DD". Making a schema takes ten
 * times as long as using it: it is made once a day.
 */
export function identityDetails(today: string): Claim["schema"] {
  if (kept?.today !== today) kept = { today, schema: schemaOf(today) };

  return kept.schema;
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
