import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Env } from "@/lib/platform/env";
import { stopProcess } from "@/lib/process/deps";
import { listen, secure, stampClientAddress } from "./serve";

/**
 * Serves the sources as they stand and change, for who works on them: pages show an edit by themselves. Headers,
 * client address and gate are production's; failures show where they happened instead of a page for members.
 */
export async function serveSources({ PORT, TRUSTED_PROXIES }: Env): Promise<number> {
  const { default: next } = await import("next");
  const app = next({ dev: true, dir: process.cwd(), port: PORT });
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    stampClientAddress(request, TRUSTED_PROXIES);
    secure(request, response, { isDevelopment: true });
    void handle(request, response);
  });

  await app.prepare();
  await listen(server, PORT);
  for (const signal of ["SIGTERM", "SIGINT"])
    process.once(signal, () => void stopProcess().then(() => process.exit(0)));

  return (server.address() as AddressInfo).port;
}
