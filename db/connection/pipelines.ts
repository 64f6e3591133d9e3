import { Client, type ClientConfig } from "pg";
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
    async run<Row>({ text, values }: Statement) {
      turn = (turn + 1) % count;
      const client = await pipelines[turn]?.connected();
      const result = await client?.query({ name: nameOf(text), text, values });

      return (result?.rows ?? []) as Row[];
    },
    close: async () => void (await Promise.all(pipelines.map(({ close }) => close()))),
  };
}

/** Connects at the first call, and anew at the first call after a connection was lost or could not be had. */
function pipeline(config: ClientConfig) {
  let current: Promise<Client> | undefined;

  function connect(): Promise<Client> {
    const client = new Client(config);
    const opening = client.connect().then(() => client);
    const lose = () => {
      if (current === opening) current = undefined;
    };
    client.on("error", lose).on("end", lose);
    opening.catch(lose);

    return opening;
  }

  return {
    connected(): Promise<Client> {
      current ??= connect();
      return current;
    },
    close: () => current?.then((client) => client.end()).catch(() => undefined),
  };
}
