/** A body as text, or null as soon as it proves longer than `bytes`: the rest is not read. */
export async function readAtMost(request: Request, bytes: number): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > bytes || !request.body) {
    return request.body ? null : "";
  }

  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > bytes) return null;
    chunks.push(chunk);
  }

  return Buffer.concat(chunks).toString("utf8");
}
