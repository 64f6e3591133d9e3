import type { Server } from "node:http";
import type { Socket } from "node:net";
import { log } from "@/lib/platform/log";
import { stopProcess } from "@/lib/process/deps";

const LONGEST_STOP_SECONDS = 30;
const LOOK_MS = 100;

/**
 * The first signal lets answers under way and the mail at hand finish; a second one ends at once. Connections on which
 * no whole request has come are owed no answer.
 */
export function stopOnSignal(server: Server): void {
  const idle = idleSockets(server);
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_SECONDS * 1000).unref();
    server.close(() => void end());
    const look = () => idle().forEach((socket) => void socket.destroy());
    look();
    setInterval(look, LOOK_MS).unref();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

async function end(): Promise<void> {
  try {
    await stopProcess();
    process.exit(0);
  } catch (reason) {
    log().error({ err: reason }, "server: could not be stopped in order");
    process.exit(1);
  }
}

/** The open connections on which nothing is being answered now. */
function idleSockets(server: Server): () => Socket[] {
  const open = new Set<Socket>();
  const busy = new WeakMap<Socket, number>();
  const count = (socket: Socket, more: number) => busy.set(socket, (busy.get(socket) ?? 0) + more);
  server.on("connection", (socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  server.on("request", (request, response) => {
    const { socket } = request;
    const begin = () => {
      count(socket, 1);
      response.once("close", () => count(socket, -1));
    };
    if (request.complete || request.method !== "POST") begin();
    else request.once("end", begin);
  });

  return () => [...open].filter((socket) => !busy.get(socket));
}
