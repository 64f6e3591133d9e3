import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** As PgBouncer says it. */
const REFUSAL = packetOf("E", ["SFATAL", "C08P01", "Munsupported startup parameter: options", ""]);

function packetOf(kind: string, fields: string[]): Buffer {
  const body = Buffer.from(fields.map((field) => `${field}\0`).join(""));
  const head = Buffer.alloc(5);
  head.write(kind);
  head.writeInt32BE(body.length + 4, 1);

  return Buffer.concat([head, body]);
}

/** A door in front of PostgreSQL that a test can shut: to the product the database is then stopped. */
export type DatabaseProxy = {
  url: string;
  shut(): void;
  /** Shuts as a machine does that fails: connections are reset, not closed. */
  reset(): void;
  open(): void;
  close(): Promise<void>;
};

/** `onGreeting`: what becomes of the first packet of a connection, which names its settings; null: it is refused. */
type Greeting = { onGreeting?: (packet: Buffer) => Buffer | null };

export async function startDatabaseProxy(
  url: string,
  { onGreeting = (packet) => packet }: Greeting = {},
): Promise<DatabaseProxy> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let isShut = false;
  const server = createServer((client) => {
    if (isShut) return client.destroy();
    const database = connect(Number(port || 5432), hostname);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
    client.once("data", (packet) => {
      const passed = onGreeting(packet);
      if (!passed) return client.end(REFUSAL);
      database.write(passed);
      client.pipe(database).pipe(client);
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  const target = new URL(url);
  target.hostname = "127.0.0.1";
  target.port = String(typeof address === "object" ? address?.port : "");

  return {
    url: target.href,
    shut: () => {
      isShut = true;
      hangUp();
    },
    reset: () => {
      isShut = true;
      for (const socket of sockets) socket.resetAndDestroy();
    },
    open: () => {
      isShut = false;
    },
    close: async () => {
      hangUp();
      server.close();
      await once(server, "close");
    },
  };
}
