import type { IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { LARGEST_BODY_BYTES } from "./fault";

const LONGEST_DRAIN_MS = 500;

/**
 * The body, or null as soon as it proves too long: then what still comes waits in the socket. Rejects when the client
 * hangs up. By events: walking through the pieces asks for promises that cost more than a form's reading.
 */
export function readBody(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length <= LARGEST_BODY_BYTES) return;
      request.pause();
      leave();
      resolve(null);
    };
    const finish = () => {
      leave();
      resolve(Buffer.concat(chunks, length));
    };
    const fail = (reason?: Error) => {
      leave();
      reject(reason ?? new Error("the client hung up"));
    };
    const leave = () => request.off("data", take).off("end", finish).off("error", fail).off("close", fail);

    if (request.destroyed) return fail();
    request.on("data", take).on("end", finish).on("error", fail).on("close", fail);
  });
}

/**
 * Takes what still comes and forgets it, for a moment: a client that is cut off while it sends may never read the
 * answer.
 */
export async function drain(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return;
  const ended = new Promise((resolve) => request.once("close", resolve).once("end", resolve));
  request.resume();
  await Promise.race([ended, pause(LONGEST_DRAIN_MS, undefined, { ref: false })]);
}
