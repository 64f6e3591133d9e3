import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { hanako } from "@/tests/support/members/member";
import { Refusal, run } from "../../scripts/processes.mjs";
import { type Asked, formPost, hiddenFields } from "./load";
import { numbered } from "./members";
import { SECRET, startServer } from "./server";
import { benchServer } from "./tables";

const FOLDER = path.resolve("bench/better-auth");
const NEXT = "node_modules/next/dist/bin/next";

export type Peer = {
  pid: number;
  /** What is asked of it, one member after another. */
  asking(): Promise<() => Asked>;
  /** That mails wait there: whoever measures wants the work done. */
  expectMails(): Promise<void>;
  stop(): Promise<void>;
};

/** `bench/better-auth` on a database of its own, with so many numbered members. It lives in a folder of its own: only this needs it. */
export async function openBetterAuth(port: number, members: number): Promise<Peer> {
  const name = `better_auth_bench_${randomBytes(4).toString("hex")}`;
  const url = Object.assign(new URL(benchServer()), { pathname: `/${name}` }).href;
  const origin = `http://localhost:${port}`;
  const env = { DATABASE_URL: url, APP_ORIGIN: origin, APP_SECRET: SECRET };
  const maintenance = new Client(benchServer());
  await maintenance.connect();
  await maintenance.query(`CREATE DATABASE ${name}`);
  await prepare(env);
  const client = new Client(url);
  await client.connect();
  await enter(client, members);
  const server = await startServer([NEXT, "start", FOLDER], port, env);

  return {
    pid: server.pid,
    async asking() {
      const hidden = await hiddenFields(`${origin}/`);
      let member = 0;

      return () => formPost(origin, "/", { ...hidden, ...factsOf(member++) });
    },
    async expectMails() {
      const { rows } = await client.query("SELECT count(*)::int AS mails FROM outbox");
      if (rows[0].mails === 0) throw new Error("better-auth sent no link");
    },
    async stop() {
      await server.stop();
      await client.end();
      await maintenance.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await maintenance.end();
    },
  };
}

/** Installs and builds what is missing, and makes the tables. */
async function prepare(env: Record<string, string>): Promise<void> {
  const all = { env: { ...process.env, ...env }, quiet: true };
  if (!existsSync(`${FOLDER}/node_modules/better-auth`)) {
    console.log("Installing better-auth …");
    await expectDone(run("npm", ["ci", "--prefix", FOLDER, "--no-audit", "--no-fund"], all));
  }
  if (!existsSync(`${FOLDER}/.next/BUILD_ID`)) {
    console.log("Building bench/better-auth …");
    await expectDone(run(process.execPath, [NEXT, "build", FOLDER], all));
  }
  await expectDone(run(process.execPath, [`${FOLDER}/tables.mjs`], all));
}

async function expectDone(running: Promise<{ code: number | null; output: string }>): Promise<void> {
  const { code, output } = await running;
  if (code !== 0) throw new Refusal(output);
}

async function enter(client: Client, members: number): Promise<void> {
  const all = Array.from({ length: members }, (_, n) => ({ id: `member${n}`, ...factsOf(n) }));
  await client.query(
    `INSERT INTO "user" (id, name, email, "emailVerified", "insurerNumber", symbol, number, "birthDate", sex)
     SELECT id, id, email, true, "insurerNumber", symbol, number, "birthDate", sex
     FROM json_to_recordset($1::json)
       AS member (id text, email text, "insurerNumber" text, symbol text, number text, "birthDate" text, sex text)`,
    [JSON.stringify(all)],
  );
  await client.query("ANALYZE");
}

function factsOf(n: number) {
  const { symbol, number, mailAddress: email } = numbered(n);
  const { insurerNumber, birthDate, sex } = hanako;

  return { email, insurerNumber, symbol, number, birthDate, sex };
}
