import pino from "pino";
import { getEnv } from "./env";

let known: pino.Logger | undefined;

/** The process's log, as JSON lines on standard output. No path is logged: some carry a link's token. */
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
