import { spawn } from "node:child_process";
import { expect, test } from "@playwright/test";

const given = {
  DATABASE_URL: "postgres://nobody@127.0.0.1:1/nowhere",
  APP_ORIGIN: "https://kosmoweb.jp",
  APP_SECRET: "a made-up secret that has more than 32 bytes",
  MAIL_FROM: "no-reply@kosmoweb.jp",
  RESEND_API_KEY: "re_made_up",
};

test("without settings npm start says everything that is missing at once, and how to try the product", async () => {
  const { code, output } = await start({});

  expect(code).toBe(1);
  for (const name of Object.keys(given)) expect(output).toContain(name);
  expect(output).toContain("npm run demo");
});

test("npm start refuses everything malformed at once, by its name and without showing a secret", async () => {
  const malformed = {
    DATABASE_URL: "mysql://localhost/x",
    APP_ORIGIN: "http://kosmoweb.jp",
    APP_SECRET: `${given.APP_SECRET},too short`,
    MAIL_FROM: "nobody",
    PORT: "eighty",
    TRUSTED_PROXIES: "-1",
    WORKER: "maybe",
  };
  const { code, output } = await start({ ...given, ...malformed });

  expect(code).toBe(1);
  for (const name of Object.keys(malformed)) expect(output).toContain(name);
  expect(output).not.toContain(given.APP_SECRET);
  expect(output).not.toContain("RESEND_API_KEY");
});

test("npm start never becomes the demo", async () => {
  const { code, output } = await start({ DEMO: "1" });

  expect(code).toBe(1);
  expect(output).toMatch(/npm run demo/);
});

test("npm start asks for a build where there is none", async () => {
  const { code, output } = await start({ ...given, NEXT_DIST_DIR: ".next-nowhere" });

  expect(code).toBe(1);
  expect(output).toContain("npm run build");
});

function start(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? "",
      ...env,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));

  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}
