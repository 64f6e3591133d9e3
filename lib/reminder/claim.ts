import { z } from "zod";
import { birthDateFields } from "@/lib/calendar/birth-date";
import { cardFields } from "@/lib/insurance/card";
import { insurerNumberField } from "@/lib/insurance/insurer-number";
import { mailAddressField } from "@/lib/insurance/mail-address";
import { says } from "@/lib/platform/form";

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
export function identityClaim(today: string): Claim["schema"] {
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

export type IdentityClaim = z.output<ReturnType<typeof identityClaim>>;
