import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { whomTheSiteNames } from "@/app/_contact/whom-to-ask";
import { fewElements } from "@/app/_markup/few-elements";
import { Masthead } from "@/components/masthead";
import { getSite } from "@/lib/platform/site";
import { DemoBanner } from "./_frame/demo-banner";
import { Footer } from "./_frame/footer";
import { FuriganaSwitch } from "./_frame/furigana-switch";
import { LanguageSwitch } from "./_frame/language-switch";
import { LogOutButton } from "./_frame/log-out-button";
import { MaintenanceStrip } from "./_frame/maintenance-strip";
import { furigana, showsFurigana } from "./_words/furigana";
import "./globals.css";

export const viewport: Viewport = { colorScheme: "light dark" };

export async function generateMetadata(): Promise<Metadata> {
  const { siteName } = getSite();

  return {
    title: { template: `%s | ${siteName}`, default: siteName },
    formatDetection: { telephone: false },
    robots: { index: false, follow: false },
  };
}

/**
 * Touches no database while the portal is closed: that page stands in it too. It waits for its words once: each part that
 * waits for itself is sent, read and drawn apart.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("site");
  // Every page is made for its request: the framework stamps the nonce of that request on its scripts.
  await headers();
  const [locale, read, isRead] = [await getLocale(), await furigana(), await showsFurigana()];
  const contact = await whomTheSiteNames();
  const { siteName } = getSite();

  return (
    <html lang={locale}>
      {/* What an error screen says of whom to ask: it gets no props. */}
      <body data-contact={contact.name} data-contact-how={contact.how}>
        <a
          className="absolute start-gutter -top-24 z-2 bg-field px-4 py-3 focus:top-2 print:hidden"
          href="#main"
        >
          {t("skip")}
        </a>
        <DemoBanner />
        {
          await fewElements(
            <Masthead siteName={siteName} switchesLabel={t("switches")}>
              {locale === "ja" && <FuriganaSwitch isOn={isRead} label={t("readings")} />}
              <LanguageSwitch to={locale === "ja" ? "en" : "ja"} label={t("otherLanguage")} />
              <LogOutButton look="switch" />
            </Masthead>,
          )
        }
        <MaintenanceStrip />
        <main id="main" className="page-width" tabIndex={-1}>
          {children}
        </main>
        {
          await fewElements(
            <Footer siteName={siteName} help={read(t("help"))} accessibility={read(t("accessibility"))} />,
          )
        }
      </body>
    </html>
  );
}
