import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { readBody } from "@/lib/server/request/body";
import { LARGEST_BODY_BYTES } from "@/lib/server/request/fault";

class Posted extends IncomingMessage {
  override _read(): void {}
}

const posted = () => new Posted(new Socket());

describe("a posted body", () => {
  it("is read in the order in which its pieces come", async () => {
    const request = posted();
    const body = readBody(request);
    request.push("sex=");
    request.push("female");
    request.push(null);

    expect(String(await body)).toBe("sex=female");
  });

  it("that proves too long is told before its end, and no more of it is taken", async () => {
    const request = posted();
    const body = readBody(request);
    request.push(Buffer.alloc(LARGEST_BODY_BYTES));
    request.push("x");

    expect(await body).toBeNull();
    expect([request.isPaused(), request.destroyed]).toEqual([true, false]);
  });

  it.each([
    ["before", (request: IncomingMessage) => void request.destroy(), () => undefined],
    ["while", () => undefined, (request: IncomingMessage) => void request.destroy()],
  ])("whose client hangs up %s it is read is none", async (_title, before, meanwhile) => {
    const request = posted();
    before(request);
    const body = readBody(request);
    meanwhile(request);

    await expect(body).rejects.toThrow("hung up");
  });
});
