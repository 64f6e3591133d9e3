import type { IncomingMessage } from "node:http";
import { svg } from "@/lib/platform/svg";

/** The form of the page that has a button to send the same once more. */
export const SEND_AGAIN = "send-again";
/** More than any form of ours sends. */
const MOST_BYTES = 64 * 1024;
const IS_SECRET = /password$/i;

export type Field = [name: string, value: string];

/**
 * What a form sent, as hidden fields of the form that sends it again: they may stand at the end of any page that has it.
 * Secrets stand on no page; a form that misses one asks for it.
 */
export async function sentBefore(request: Pick<IncomingMessage, "headers">, body: Buffer): Promise<string> {
  return hiddenFields(await fieldsSent(request, body));
}

/** The texts that a form sent, but for secrets. */
export async function fieldsSent(
  { headers }: Pick<IncomingMessage, "headers">,
  body: Buffer,
): Promise<Field[]> {
  if (body.length > MOST_BYTES) return [];
  const type = { "content-type": headers["content-type"] ?? "" };
  const form = await new Response(new Uint8Array(body), { headers: type }).formData().catch(() => null);

  return [...(form ?? [])].filter((field): field is Field => isShown(...field));
}

export function hiddenFields(fields: readonly Field[]): string {
  return fields
    .map(
      ([name, value]) =>
        svg`<input type="hidden" form="${SEND_AGAIN}" name="${name}" value="${value}">`.markup,
    )
    .join("");
}

function isShown(name: string, value: FormDataEntryValue): boolean {
  return typeof value === "string" && !IS_SECRET.test(name);
}
