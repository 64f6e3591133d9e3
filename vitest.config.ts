import path from "node:path";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.ts";

/** Made-up settings: nothing in these tests leaves the machine. */
const settings = {
  APP_ORIGIN: "https://kosmoweb.jp",
  APP_SECRET: "a made-up secret of tests that has more than 32 bytes",
  DATABASE_URL: "postgres://nobody@127.0.0.1:1/nowhere",
  MAIL_FROM: "KOSMO Communication Web <no-reply@kosmoweb.jp>",
  RESEND_API_KEY: "re_tests",
  RESEND_WEBHOOK_SECRET: "whsec_bWFkZS11cCBzZWNyZXQgb2YgdGVzdHM=",
  LOG_LEVEL: "silent",
};

const inFolder = (name: string, folder = name) => ({
  name,
  include: [`tests/${folder}/**/*.test.{ts,tsx}`],
  environment: "node" as const,
  env: settings,
});

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    /** A machine that others keep busy is slow, not wrong: these end what hangs. */
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: "100%",
    /** Files that one worker runs share what is loaded: loading it anew for each takes longer than most files. */
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: inFolder("rules") },
      {
        extends: true,
        test: {
          ...inFolder("store"),
          globalSetup: "tests/support/database/template.ts",
        },
      },
      {
        extends: true,
        test: {
          ...inFolder("faults"),
          globalSetup: "tests/support/database/run.ts",
        },
      },
      { extends: true, test: inFolder("words", "house/words") },
      {
        extends: true,
        test: { ...inFolder("house"), exclude: ["tests/house/words/**"] },
      },
    ],
  },
});
