import type { IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { LARGEST_BODY_BYTES } from "./fault";

const LONGEST_DRAIN_MS = 500;

/** The body, or null as soon as it proves too long. Rejects when the client hangs up. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += (chunk as Buffer).length;
    if (length > LARGEST_BODY_BYTES) return null;
    chunks.push(chunk as Buffer);
  }

  return Buffer.concat(chunks);
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
