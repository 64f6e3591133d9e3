import pino from "pino";
import { getEnv } from "./env";
import { perProcess } from "./per-process";
import { plainError, withoutTokens } from "./plain-error";
import { requestUnderWay } from "./under-way";

/** The file itself: what others write to the stream above it becomes a record here. */
const STANDARD_OUTPUT = 1;

/** The process's log, as JSON lines on standard output. No path is logged: some carry a link's token. */
export function log(): pino.Logger {
  return perProcess("log", () => pino(options(), pino.destination({ dest: STANDARD_OUTPUT, sync: true })));
}

function options(): pino.LoggerOptions {
  return {
    level: getEnv().LOG_LEVEL,
    serializers: { err: plainError },
    redact: {
      paths: ["*.password", "*.token", "*.toAddress", "*.loginId", "*.mailAddress", "*.cookie"],
      censor: "[hidden]",
    },
  };
}

const CONSOLE_LEVELS = {
  debug: "debug",
  log: "info",
  info: "info",
  warn: "warn",
  error: "error",
  trace: "debug",
} as const;

/** Errors that have a record of their own. The framework tells each to the console as well. */
const recorded = () => perProcess("recordedErrors", () => new WeakSet<object>());

/** Logs an error once, whoever else comes upon it. */
export function recordError(
  reason: unknown,
  facts: object,
  message: string,
  level: "warn" | "error" = "error",
): void {
  if (isRecorded(reason)) return;
  if (typeof reason === "object" && reason !== null) recorded().add(reason);
  log()[level]({ ...facts, err: reason }, message);
}

/** From now on whatever anybody writes to the console is a record of the log: one line, nothing typed can make another. */
export function sendConsoleToLog(target: Pick<Console, keyof typeof CONSOLE_LEVELS>): void {
  for (const [method, level] of Object.entries(CONSOLE_LEVELS))
    Object.assign(target, { [method]: (...said: unknown[]) => writeDown(level, said) });
}

/** The same for what is written to a stream past the console. The log itself writes to the file beneath it. */
export function sendOutputToLog(stream: Pick<NodeJS.WriteStream, "write">, level: "info" | "warn"): void {
  const write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    const said = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
    if (said.trim()) log()[level]({ source: "output" }, withoutTokens(said));
    const told = rest.at(-1);
    if (typeof told === "function") told();

    return true;
  };
  Object.assign(stream, { write });
}

function writeDown(level: "debug" | "info" | "warn" | "error", said: unknown[]): void {
  if (said.some(isRecorded)) return;
  const error = said.find((one) => one instanceof Error);
  const words = said.filter((one) => typeof one === "string" || typeof one === "number").join(" ");
  log()[isOfVisitor() && level === "error" ? "warn" : level](
    { source: "console", ...(error ? { err: error } : {}) },
    withoutTokens(words),
  );
}

/** Before the product's own work on a request has begun, what fails is what was sent. Errors of pages have a record besides. */
function isOfVisitor(): boolean {
  return requestUnderWay()?.isAtWork === false;
}

function isRecorded(reason: unknown): boolean {
  return typeof reason === "object" && reason !== null && recorded().has(reason);
}
