import { getTranslations } from "next-intl/server";
import { isPasswordsBusy } from "@/lib/password/turns";
import { wantStatus } from "@/lib/platform/under-way";
import type { Refusal } from "./refuse";

/** What a form says when too many passwords wait to be hashed: come back in a moment, with all that was typed. */
export async function busyRefusal(reason: unknown): Promise<Refusal> {
  if (!isPasswordsBusy(reason)) throw reason;
  const { retryAfterSeconds } = reason;
  wantStatus({ status: 503, retryAfterSeconds });
  const t = await getTranslations("common");

  return { problem: t("busy", { seconds: retryAfterSeconds }) };
}
