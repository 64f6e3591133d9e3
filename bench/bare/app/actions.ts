"use server";

import { redirect } from "next/navigation";

/** The yardstick: an action that redirects and touches nothing. */
export async function act(_form: FormData): Promise<void> {
  redirect("/done");
}
