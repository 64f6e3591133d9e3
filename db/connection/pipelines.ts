import { Client, type ClientConfig, Query } from "pg";
import { nameOf } from "./prepared";
import type { Statement } from "./statement";

export type Pipelines = {
  run<Row>(statement: Statement): Promise<Row[]>;
  close(): Promise<void>;
};

/**
 * `count` connections on which statements travel together: each is sent without waiting for the answers to those
 * before it, and is a transaction of its own. Every text is parsed once a connection.
 */
export function openPipelines(config: ClientConfig, count: number): Pipelines {
  const pipelines = Array.from({ length: count }, () => pipeline({ ...config, pipeline: true }));
  let turn = 0;

  return {
    run<Row>(statement: Statement) {
      turn = (turn + 1) % count;

      return (pipelines[turn] as Pipeline).run<Row>(statement);
    },
    close: async () => void (await Promise.all(pipelines.map(({ close }) => close()))),
  };
}

type Pipeline = ReturnType<typeof pipeline>;

/** Connects at the first call, and anew at the first call after a connection was lost or could not be had. */
function pipeline(config: ClientConfig) {
  let opening: Promise<Client> | undefined;
  /** Whoever asks while it stands need not wait for a promise: those are what a statement costs most of. */
  let open: Client | undefined;

  function connect(): Promise<Client> {
    const client = new Client(config);
    const connecting = client.connect().then(() => {
      if (opening === connecting) open = client;
      return client;
    });
    const lose = () => {
      if (opening === connecting) open = opening = undefined;
    };
    client.on("error", lose).on("end", lose);
    connecting.catch(lose);

    return connecting;
  }

  function connected(): Promise<Client> {
    opening ??= connect();
    return opening;
  }

  return {
    run: <Row>(statement: Statement): Promise<Row[]> =>
      open ? ask<Row>(open, statement) : connected().then((client) => ask<Row>(client, statement)),
    close: () => opening?.then((client) => client.end()).catch(() => undefined),
  };
}

/** A query that is told its name, since settings of one are copied with care for whatever they might inherit. */
function ask<Row>(client: Client, { text, values }: Statement): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const query = new Query(text, values, (error, result) =>
      error ? reject(error) : resolve(result.rows as Row[]),
    );
    client.query(Object.assign(query, { name: nameOf(text) }));
  });
}
