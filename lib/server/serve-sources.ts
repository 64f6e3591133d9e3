import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Env } from "@/lib/platform/env";
import { stopProcess } from "@/lib/process/deps";
import { answerWhileClosed } from "./receive";
import { closingFor } from "./request/closing";
import { listen } from "./sockets";
import { stamp } from "./stamp";

/** What the framework adds for who works on the sources. */
const TOOLS = /^\/(_next|__nextjs)/;

/**
 * Serves the sources as they stand and change, for who works on them: pages show an edit by themselves. Headers,
 * client address and closing times are production's; failures show where they happened instead of a page for members.
 */
export async function serveSources(env: Env): Promise<number> {
  const { default: next } = await import("next");
  const app = next({ dev: true, dir: process.cwd(), port: env.PORT });
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    stamp(request, response, { ...env, kind: { isDevelopment: true } });
    const closing = TOOLS.test(request.url ?? "") ? null : closingFor(request, env);
    void (closing
      ? answerWhileClosed({ request, response, desk: { env, handle } }, closing)
      : handle(request, response));
  });

  await app.prepare();
  await listen(server, env.PORT);
  for (const signal of ["SIGTERM", "SIGINT"])
    process.once(signal, () => void stopProcess().then(() => process.exit(0)));

  return (server.address() as AddressInfo).port;
}
