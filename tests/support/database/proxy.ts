import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** What a client has carried out: a simple query, or one that it had prepared. */
const CARRIED_OUT = ["Q", "E"];

/** Reads a client's bytes as messages: a letter for their kind, their length, their content. */
function messages(onMessage: (kind: string) => void): (bytes: Buffer) => void {
  let unread = Buffer.alloc(0);

  return (bytes) => {
    unread = Buffer.concat([unread, bytes]);
    while (unread.length >= 5 && unread.length > unread.readInt32BE(1)) {
      onMessage(String.fromCharCode(unread[0] ?? 0));
      unread = unread.subarray(unread.readInt32BE(1) + 1);
    }
  };
}

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
  /** How many statements have come through so far, on all connections, BEGIN and COMMIT included. */
  statements(): number;
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
  let statements = 0;
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
      client.on(
        "data",
        messages((kind) => {
          if (CARRIED_OUT.includes(kind)) statements += 1;
        }),
      );
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
    statements: () => statements,
    close: async () => {
      hangUp();
      server.close();
      await once(server, "close");
    },
  };
}
