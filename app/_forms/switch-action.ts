import { redirect } from "next/navigation";
import { closedNow } from "@/app/_guards/closed-now";
import { type Typed, typedValues } from "@/lib/forms/parse-form";
import { systemClock } from "@/lib/platform/clock";
import { asForm } from "./form-action";

/**
 * A switch of the frame answers with the page it was pressed on. It works without scripts, without the database and
 * while the portal is closed; then the page is not the one at its address.
 */
export function switchAction(
  handler: (typed: Typed, now: Date) => Promise<void>,
): (posted: FormData) => Promise<void> {
  return async (posted) => {
    const now = systemClock.now();
    await handler(typedValues(asForm(posted)), now);
    if (await closedNow(now)) redirect("/maintenance");
  };
}
