import type { Env } from "@/lib/platform/env";
import type { Words } from "./words";

/** Ends the process when somebody else has its port, and says so; any other reason is thrown on. */
export function refusePort(reason: NodeJS.ErrnoException, { PORT }: Env, t: Words): never {
  if (reason.code !== "EADDRINUSE") throw reason;

  console.error(t("cli.start.portInUse", { port: String(PORT) }));
  process.exit(1);
}
