import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { CLIENT_ADDRESS_HEADER, clientAddress } from "@/lib/platform/client-network";
import type { Env } from "@/lib/platform/env";
import { stopProcess } from "@/lib/process/deps";
import { replaceFailedAnswer } from "./failed-answers";
import { nonceForFramework, POLICY_HEADER, type PolicyKind, securityHeaders } from "./security-headers";

const KEEP_ALIVE_SECONDS = 65;
const LONGEST_STOP_SECONDS = 30;
const IDLE_LOOK_MS = 200;

/**
 * Serves the built product on every interface until SIGTERM or SIGINT; resolves with its port once it listens, and
 * rejects (EADDRINUSE) when somebody else has the port.
 */
export async function serve({ PORT, TRUSTED_PROXIES }: Env): Promise<number> {
  const { default: next } = await import("next");
  const app = next({ dev: false, dir: process.cwd(), port: PORT });
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    stampClientAddress(request, TRUSTED_PROXIES);
    secure(request, response);
    replaceFailedAnswer(request, response);
    void handle(request, response);
  });
  // Longer than a load balancer's own, so that it never sends into a connection that is being closed.
  server.keepAliveTimeout = KEEP_ALIVE_SECONDS * 1000;

  await app.prepare();
  await listen(server, PORT);
  stopOnSignal(server);

  return (server.address() as AddressInfo).port;
}

/** A value that came from outside is overwritten: pages believe this header. */
export function stampClientAddress(request: IncomingMessage, trustedProxies: number): void {
  const forwarded = request.headers["x-forwarded-for"];
  const entries = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
  const address = clientAddress(request.socket.remoteAddress ?? "", entries, trustedProxies);
  request.headers[CLIENT_ADDRESS_HEADER] = address;
}

/** Here and not in the framework's proxy, which would copy every header of every request to add these. */
export function secure(request: IncomingMessage, response: ServerResponse, kind: PolicyKind = {}): void {
  const nonce = randomUUID();
  request.headers[POLICY_HEADER] = nonceForFramework(nonce);
  for (const [name, value] of Object.entries(securityHeaders(nonce, kind))) response.setHeader(name, value);
}

export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, resolve);
  });
}

/** The first signal lets requests and the mail at hand finish; a second one ends at once. */
function stopOnSignal(server: Server): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_SECONDS * 1000).unref();
    server.close(() => void stopProcess().then(() => process.exit(0)));
    setInterval(() => server.closeIdleConnections(), IDLE_LOOK_MS).unref();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
