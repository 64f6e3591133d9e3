import pino from "pino";
import { getEnv } from "./env";

let known: pino.Logger | undefined;

/** The process's log, as JSON lines on standard output. Paths that carry a link's token are never logged whole. */
export function log(): pino.Logger {
  known ??= pino({
    level: getEnv().LOG_LEVEL,
    redact: {
      paths: ["*.password", "*.token", "*.toAddress", "*.loginId", "*.mailAddress", "*.cookie"],
      censor: "[hidden]",
    },
  });

  return known;
}

/** `/forgot-id/<token>` becomes `/forgot-id/[token]`, and the way in for staff loses its secret. */
export function withoutToken(path: string): string {
  return path
    .replace(/(\/forgot-id\/)(?!sent|invalid|result|password-reset)[^/?#]+/, "$1[token]")
    .replace(/(\/maintenance\/bypass\/)[^/?#]+/, "$1[secret]");
}
