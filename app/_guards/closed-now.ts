import { getLocale, getTranslations } from "next-intl/server";
import { type FormState, typedValues } from "@/lib/forms/parse-form";
import { isPass } from "@/lib/maintenance/gate/bypass";
import { bypassKeys } from "@/lib/maintenance/gate/bypass-keys";
import { getMaintenance } from "@/lib/maintenance/in-force";
import type { MaintenanceWindow } from "@/lib/maintenance/schedule/schedule";
import { endWords } from "@/lib/maintenance/words/window-words";
import { systemClock } from "@/lib/platform/clock";
import { readCookie } from "./cookies";

/**
 * The window that keeps this visitor out, or null; staff with a pass are let in. Every action asks before anything
 * else, since the gate lets posted forms through. Touches no database.
 */
export async function closedNow(): Promise<MaintenanceWindow | null> {
  const now = systemClock.now();
  const window = getMaintenance().windowAt(now);
  if (!window || isPass(await readCookie("bypass"), bypassKeys(), now)) return null;

  return window;
}

/** The form as it was posted, with the end of the window. Fields named in `except` (passwords) do not come back. */
export async function refuseClosed(
  previous: FormState,
  form: FormData,
  window: MaintenanceWindow,
  except: readonly string[] = [],
): Promise<FormState> {
  const t = await getTranslations("maintenance");

  return {
    ...previous,
    attempt: previous.attempt + 1,
    values: typedValues(form, except),
    errors: {},
    problem: t("refused", { end: endWords(window, await getLocale()) }),
  };
}
