import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** Long enough for a machine that others keep busy; a hang is for ever. */
const LONGEST_ANSWER_MS = 120_000;

/** A request as bytes on a socket: nothing on the way makes it tidy. */
export type RawRequest = {
  method: string;
  path: string;
  headers: [name: string, value: string][];
  body?: string | Buffer;
};

/** The whole answer; its status is null when the connection ended without one. */
export type RawAnswer = { status: number | null; text: string; isHang: boolean };

export async function sendRaw(port: number, request: RawRequest): Promise<RawAnswer> {
  return sendBytes(port, bytesOf(request));
}

export function sendBytes(port: number, bytes: Buffer): Promise<RawAnswer> {
  const socket = connect(port, "127.0.0.1", () => socket.write(bytes));

  return answerOn(socket);
}

/** Sends all but the last byte; what is returned sends that one, and hears the answer. */
export async function sendAlmost(port: number, request: RawRequest): Promise<() => Promise<RawAnswer>> {
  const bytes = bytesOf(request);
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.write(bytes.subarray(0, -1));

  return () => {
    socket.write(bytes.subarray(-1));
    return answerOn(socket);
  };
}

function answerOn(socket: Socket): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const end = (isHang: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      const text = Buffer.concat(chunks).toString();
      const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(text) ?? [];
      resolve({ status: status ? Number(status) : null, text, isHang });
    };
    const timer = setTimeout(() => end(true), LONGEST_ANSWER_MS);
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("close", () => end(false));
    socket.on("error", () => end(false));
  });
}

export function bytesOf({ method, path, headers, body = "" }: RawRequest): Buffer {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  const head = [`${method} ${path} HTTP/1.1`, ...lines, "Connection: close", "", ""].join("\r\n");

  return Buffer.concat([Buffer.from(head, "latin1"), Buffer.from(body)]);
}

/** Sends all, some at a time, and hands each with its answer to `seen`. */
export async function sendAll<Of extends RawRequest>(
  port: number,
  requests: Of[],
  seen: (request: Of, answer: RawAnswer) => void,
): Promise<void> {
  const waiting = [...requests];
  const sender = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) seen(next, await sendRaw(port, next));
  };
  await Promise.all(Array.from({ length: 8 }, sender));
}
