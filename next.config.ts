import { readFileSync } from "node:fs";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** Sentences are parsed when they are built in, not at each start and each request. */
const withNextIntl = createNextIntlPlugin({
  requestConfig: "./app/_words/request.ts",
  experimental: {
    messages: { path: "./messages", locales: ["ja", "en"], format: "json", precompile: true },
  },
});

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  /** An address that members may have kept: the screen belonged to one journey once, and two end there. */
  redirects: async () => [
    { source: "/forgot-id/password-reset", destination: "/temporary-password/sent", permanent: true },
  ],
  reactStrictMode: true,
  // Types are a test of their own: a build does not check tests and measurements along with the product.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@electric-sql/pglite",
    "pg-boss",
    "@node-rs/argon2",
    "pino",
    "pg",
    "@holiday-jp/holiday_jp",
  ],
  compiler: {
    define: { ERROR_WORDS: JSON.stringify({ ja: errorWords("ja"), en: errorWords("en") }) },
  },
  // The title stands in the head of the first answer, for everyone: where scripts are off nothing could move it there.
  htmlLimitedBots: /.*/,
};

/** What error screens say. They get no props, and importing a catalogue would send all of it to every browser. */
function errorWords(locale: string): unknown {
  const { broken, updated, login, still, number } = JSON.parse(
    readFileSync(`messages/${locale}.json`, "utf8"),
  ).error;

  return { error: { broken, updated, login, still, number } };
}

export default withNextIntl(config);
