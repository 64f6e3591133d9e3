import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { setOwnAddress } from "@/lib/platform/own-address";
import { answerInALine } from "./answer/substitute";
import { pastRouter } from "./built-pages";
import { consoleToLog } from "./console-to-log";
import { setFrameworkKey } from "./framework-key";
import type { Desk } from "./hand-on";
import { keepBusyPage } from "./kept-pages/busy-page";
import { receive } from "./receive";
import { watchPosts } from "./request/turn-to-post";
import { answerUnreadable, listen } from "./sockets";
import { stamp } from "./stamp";
import { stopOnSignal } from "./stop";

const SECOND_MS = 1000;
const KEEP_ALIVE_SECONDS = 65;
const LONGEST_HEAD_SECONDS = 15;
const LONGEST_REQUEST_SECONDS = 30;
/** Of a socket on which nothing moves. */
const LONGEST_SILENCE_SECONDS = 120;

/**
 * Serves the built product on every interface until SIGTERM or SIGINT; resolves with its port once it listens, and
 * rejects (EADDRINUSE) when somebody else has the port. From here on every line of output is a record of the log.
 */
export async function serve(env: Env): Promise<number> {
  consoleToLog();
  setFrameworkKey(env.APP_SECRET);
  watchPosts();
  let open: (desk: Desk) => void = () => undefined;
  const server = openServer(
    env,
    new Promise<Desk>((resolve) => {
      open = resolve;
    }),
  );
  const { default: next } = await import("next");
  await listen(server, env.PORT);
  const { port } = server.address() as AddressInfo;
  setOwnAddress(`http://127.0.0.1:${port}`);

  // A server that never listens keeps the framework's hands off upgrades.
  const app = next({ dev: false, dir: process.cwd(), port, httpServer: createServer() });
  await app.prepare();
  open({ env, handle: pastRouter(app.getRequestHandler()) });
  stopOnSignal(server);
  void keepBusyPage();

  return port;
}

/** Requests that come before the framework is ready wait for it. */
function openServer(env: Env, opened: Promise<Desk>): Server {
  const server = createServer({ connectionsCheckingInterval: SECOND_MS });
  // Longer than a load balancer's own, so that it never sends into a connection that is being closed.
  server.keepAliveTimeout = KEEP_ALIVE_SECONDS * SECOND_MS;
  server.headersTimeout = LONGEST_HEAD_SECONDS * SECOND_MS;
  server.requestTimeout = LONGEST_REQUEST_SECONDS * SECOND_MS;
  server.timeout = LONGEST_SILENCE_SECONDS * SECOND_MS;
  answerUnreadable(server);
  server.on("request", (request, response) => {
    stamp(request, response, env);
    opened
      .then((desk) => receive({ request, response, desk }))
      .catch((reason) => breakOff(request, response, reason));
  });

  return server;
}

/** A client that hung up is owed nothing, everybody else an answer. */
function breakOff(request: IncomingMessage, response: ServerResponse, reason: unknown): void {
  if (request.destroyed && !request.complete) return void response.destroy();

  log().error({ err: reason }, "server: an answer broke off");
  answerInALine(response, 500);
}
