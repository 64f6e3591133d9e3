import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { openPortal, type Portal } from "@/tests/support/server/portal";

let portal: Portal;
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await portal.close();
});

/** A client that sends so much and then waits. */
async function sendAndWait(text: string): Promise<Socket> {
  const socket = connect(portal.app.port, "127.0.0.1");
  sockets.push(socket);
  socket.on("error", () => undefined);
  await once(socket, "connect");
  socket.write(text);

  return socket;
}

it("a server that is told to stop owes nothing to idle clients and to those that never finish asking", async () => {
  portal = await openPortal();
  const answered = await sendAndWait("GET /api/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await once(answered, "data");
  await sendAndWait("");
  await sendAndWait("GET /login HT");
  await sendAndWait("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf");
  await sendAndWait("POST /login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nha");

  // Past its patience it would end with a code of its own.
  expect(await portal.app.stop()).toBe(0);
});
