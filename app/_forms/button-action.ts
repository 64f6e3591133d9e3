import { redirect } from "next/navigation";
import { z } from "zod";
import { closedNow } from "@/app/_guards/closed-now";
import { doesKeepCookies } from "@/app/_guards/cookies";
import { typedValues } from "@/lib/forms/parse-form";
import { systemClock } from "@/lib/platform/clock";
import { type Act, actingAt, asForm } from "./form-action";

/** What a button without fields to fill does, and where it leads. Hidden fields go through `schema`. */
export type ButtonRules<Values> = {
  schema: z.ZodType<Values>;
  /** Where the button leads while the portal is closed: nothing is done then. */
  whenClosed(values: Values): string | Promise<string>;
  /** Where a browser that keeps no cookies is told so; the login screen does it for buttons that need a cookie anyway. */
  withoutCookies?(values: Values): string;
};

/** A button that posts nothing. */
export const noFields = z.object({});

/**
 * The one way to act on a button: asks whether the browser keeps cookies and whether the portal is closed, reads the
 * clock once, and has `handler` call one verb and name the path that follows. Fields that nobody filled in rightly are nobody's press: back to the door.
 */
export function buttonAction<Values>(
  { schema, whenClosed, withoutCookies = () => "/login?notice=no-cookies" }: ButtonRules<Values>,
  handler: (act: Act<Values>) => Promise<string>,
): (posted: FormData) => Promise<void> {
  return async (posted) => {
    const parsed = schema.safeParse(typedValues(asForm(posted)));
    if (!parsed.success) redirect("/login");

    if (!(await doesKeepCookies())) redirect(withoutCookies(parsed.data));

    const now = systemClock.now();
    const isClosed = (await closedNow(now)) !== null;

    redirect(
      isClosed
        ? await whenClosed(parsed.data)
        : await handler({ values: parsed.data, ...(await actingAt(now)) }),
    );
  };
}
