import { getTranslations } from "next-intl/server";
import { furigana } from "@/app/_words/furigana";
import { getSite } from "@/lib/platform/site";

export async function Footer() {
  const [t, read] = await Promise.all([getTranslations("site"), furigana()]);

  return (
    <footer className="border-t border-rule text-15 print:hidden">
      <div className="page-width flex flex-wrap items-center justify-between gap-x-8 pt-4 pb-6 text-ink-soft">
        <ul className="flex flex-wrap gap-x-7">
          <li>
            <a className="inline-flex min-h-11 items-center" href="/help/forgot-id">
              {read(t("help"))}
            </a>
          </li>
          <li>
            <a className="inline-flex min-h-11 items-center" href="/accessibility">
              {read(t("accessibility"))}
            </a>
          </li>
        </ul>
        <p>{getSite().siteName}</p>
      </div>
    </footer>
  );
}
