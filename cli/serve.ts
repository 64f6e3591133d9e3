import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { CLIENT_ADDRESS_HEADER, clientAddress } from "@/lib/platform/client-network";
import { getProcess } from "@/lib/platform/deps";
import type { Env } from "@/lib/platform/env";
import { nonceForFramework, POLICY_HEADER, securityHeaders } from "@/lib/platform/security-headers";
import { replaceFailedAnswer } from "./failed-answers";
import type { Words } from "./words";

const KEEP_ALIVE_SECONDS = 65;
const LONGEST_STOP_SECONDS = 30;
const IDLE_LOOK_MS = 200;

/** Serves the built product on every interface until SIGTERM or SIGINT; resolves with its port once it listens. */
export async function serve({ PORT, TRUSTED_PROXIES }: Env, t: Words): Promise<number> {
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
  await listen(server, PORT, t);
  stopOnSignal(server);

  return (server.address() as AddressInfo).port;
}

/** A value that came from outside is overwritten: pages believe this header. */
function stampClientAddress(request: IncomingMessage, trustedProxies: number): void {
  const forwarded = request.headers["x-forwarded-for"];
  const entries = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
  const address = clientAddress(request.socket.remoteAddress ?? "", entries, trustedProxies);
  request.headers[CLIENT_ADDRESS_HEADER] = address;
}

/** Here and not in the framework's proxy, which would copy every header of every request to add these. */
function secure(request: IncomingMessage, response: ServerResponse): void {
  const nonce = randomUUID();
  request.headers[POLICY_HEADER] = nonceForFramework(nonce);
  for (const [name, value] of Object.entries(securityHeaders(nonce))) response.setHeader(name, value);
}

function listen(server: Server, port: number, t: Words): Promise<void> {
  return new Promise((resolve) => {
    server.once("error", (reason: NodeJS.ErrnoException) => {
      if (reason.code !== "EADDRINUSE") throw reason;
      console.error(t("cli.start.portInUse", { port: String(port) }));
      process.exit(1);
    });
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
    server.close(() => void endProcess());
    setInterval(() => server.closeIdleConnections(), IDLE_LOOK_MS).unref();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

async function endProcess(): Promise<void> {
  const opened = (globalThis as { doorProcess?: unknown }).doorProcess;
  if (opened) await (await getProcess()).stop();
  process.exit(0);
}
