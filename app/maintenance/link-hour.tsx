import { getLocale, getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Note } from "@/components/note";
import { getMaintenance } from "@/lib/maintenance/rules-in-force";
import { windowWithin } from "@/lib/maintenance/schedule/announcement";
import { windowWords } from "@/lib/maintenance/words/window-words";

/** Says so when the time in which a link works runs into a closing. */
export async function LinkHour({ from, to }: { from: Date; to: Date }) {
  const window = windowWithin(getMaintenance(), from, to);
  if (!window) return null;
  const say = await saying(getTranslations("maintenance"));

  return <Note shape="clock">{say("linkHour", { window: windowWords(window, await getLocale()) })}</Note>;
}
