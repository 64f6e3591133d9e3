import { type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

const STATUS_OF: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, resolve);
  });
}

/** Bytes that are no request, and requests for a tunnel, get a line and an end. */
export function answerUnreadable(server: Server): void {
  server.on("clientError", (reason: NodeJS.ErrnoException, socket) => {
    if (reason.code === "ECONNRESET" || !socket.writable) return void socket.destroy();

    endWith(socket, STATUS_OF[reason.code ?? ""] ?? 400);
  });
  server.on("connect", (_request, socket) => endWith(socket, 405));
}

function endWith(socket: Duplex, status: number): void {
  const line = `${status} ${STATUS_CODES[status]}`;
  const head = [`HTTP/1.1 ${line}`, "Content-Type: text/plain", `Content-Length: ${line.length + 1}`];
  socket.on("error", () => socket.destroy());
  socket.end([...head, "Connection: close", "", `${line}\n`].join("\r\n"), () => socket.destroy());
}
