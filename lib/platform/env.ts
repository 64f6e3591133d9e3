import { z } from "zod";

const MIN_SECRET_BYTES = 32;

const port = z.coerce.number().int().min(0).max(65535);
const shared = {
  PORT: port.default(3000),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  WORKER: z.enum(["inline", "off"]).default("inline"),
  /** Of all instances together. Resend's own limit is 2 for an account that asked for no more. */
  MAILS_PER_SECOND: z.coerce.number().min(0.1).max(1000).default(2),
  MAINTENANCE_CONFIG: z.string().min(1).default("config/maintenance.yaml"),
  MAINTENANCE_BYPASS_SECRET: z.string().min(16).optional(),
  /** Without it nobody is told the figures. */
  METRICS_SECRET: z.string().min(16).optional(),
  SITE_CONFIG: z.string().min(1).default("config/site.yaml"),
  /** A range service of the Have I Been Pwned kind; without it no password is asked about anywhere. */
  BREACHED_PASSWORDS_URL: z.url({ protocol: /^https?$/ }).optional(),
};

const production = z.object({
  ...shared,
  DEMO: z.undefined().optional(),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\/[^ ]+$/, "must be a postgres:// URL"),
  APP_ORIGIN: z.string().refine(isOrigin, "must be https://host, or http://localhost[:port], without a path"),
  APP_SECRET: z
    .string()
    .transform((text) => text.split(",").map((secret) => secret.trim()))
    .refine(
      (secrets) => secrets.every((secret) => Buffer.byteLength(secret) >= MIN_SECRET_BYTES),
      `each secret must have ${MIN_SECRET_BYTES} bytes or more ("new,old" during a rotation)`,
    ),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'must be an address, or "Name <address>"'),
  RESEND_API_KEY: z.string().min(1),
  RESEND_BASE_URL: z.url().optional(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^(whsec_)?[A-Za-z0-9+/]{4,}={0,2}$/, "must be the signing secret that Resend shows (whsec_…)")
    .optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  /** "transaction" where a pooler like PgBouncer stands before the database, in whatever mode. */
  DATABASE_POOLER: z.enum(["session", "transaction"]).default("session"),
});

const demo = z.object({
  ...shared,
  DEMO: z.literal("1"),
  DEMO_FOLDER: z.string().min(1).default(".demo"),
  APP_ORIGIN: z.string().refine(isOrigin, "must be http://localhost[:port]"),
  APP_SECRET: z.string().transform((text) => [text]),
  MAIL_FROM: z.string().default("KOSMO Communication Web <no-reply@kosmoweb.example>"),
});

export type ProductionEnv = z.infer<typeof production>;
export type DemoEnv = z.infer<typeof demo>;
export type Env = ProductionEnv | DemoEnv;

/** Every name a setting may have, for documentation and tests. */
export const settingNames = Object.keys(production.shape).filter((name) => name !== "DEMO");

export type EnvProblem = { name: string; problem: string };

/** Reads the settings, or lists everything wrong with them at once. Empty values count as missing. */
export function readEnv(
  source: Record<string, string | undefined> = process.env,
): { env: Env } | { problems: EnvProblem[] } {
  const given = withoutEmpty(source);
  const result = (given.DEMO === "1" ? demo : production).safeParse(given);
  if (result.success) return { env: result.data };

  return { problems: result.error.issues.map((issue) => explain(issue, given)) };
}

/** Reads only the named production settings, for commands that need no more than those. */
export function readSettings<Name extends keyof ProductionEnv>(
  names: readonly Name[],
  source: Record<string, string | undefined> = process.env,
): { env: Pick<ProductionEnv, Name> } | { problems: EnvProblem[] } {
  const given = withoutEmpty(source);
  const mask = Object.fromEntries(names.map((name) => [name, true])) as Record<Name, true>;
  const result = production.pick(mask as Record<keyof ProductionEnv, true>).safeParse(given);
  if (result.success) return { env: result.data };

  return { problems: result.error.issues.map((issue) => explain(issue, given)) };
}

let known: Env | undefined;

/** The settings of this process; throws with the whole list when something is wrong. */
export function getEnv(): Env {
  if (known) return known;

  const result = readEnv();
  if ("problems" in result) throw new Error(result.problems.map((p) => `${p.name}: ${p.problem}`).join("\n"));
  known = result.env;

  return known;
}

/** Where the built product lies, from the project's root: for tests a folder of their own. */
export function buildFolder(): string {
  return process.env.NEXT_DIST_DIR ?? ".next";
}

/** For what reads its settings from the environment by itself. */
export function setSetting(name: string, value: string): void {
  process.env[name] = value;
}

export function isDemo(env: Env): env is DemoEnv {
  return env.DEMO === "1";
}

function withoutEmpty(source: Record<string, string | undefined>) {
  return Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
}

function explain(issue: z.core.$ZodIssue, given: Record<string, unknown>): EnvProblem {
  const name = String(issue.path[0]);

  return { name, problem: name in given ? issue.message : "missing" };
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const isLocal = url.hostname === "localhost" || url.hostname === "127.0.0.1" || url.hostname === "[::1]";

  return url.origin === text && (url.protocol === "https:" || (url.protocol === "http:" && isLocal));
}
