import { getTranslations } from "next-intl/server";
import { marks } from "@/components/marks";
import { getEnv, isDemo } from "@/lib/platform/env";

/** Health insurance act, article 194-2: few may ask for the numbers of a real card. A demo must say that it is none of them. */
export async function DemoBanner() {
  if (!isDemo(getEnv())) return null;
  const t = await getTranslations("site.demo");

  return (
    <section
      className="border-b border-rule bg-desk text-14/160 text-sheet-ink forced-colors:outlined print:hidden"
      aria-label={t("label")}
    >
      <p className="page-width py-2">{t.rich("text", marks)}</p>
    </section>
  );
}
