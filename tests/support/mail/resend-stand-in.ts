import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { until } from "@/tests/support/until";

export type SentMail = {
  id: string;
  key: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  tags: { name: string; value: string }[];
  sentAt: string;
};

/** What the service does with one request. */
export type Behaviour =
  | "accept"
  /** Hangs up without an answer. */
  | "close"
  /** Takes the mail and loses the connection before answering. */
  | "lose"
  /** Says nothing until the client gives up. */
  | "silence"
  | { status: number; name: string; retryAfter?: string };

export type ReceivedRequest = { key: string; body: string; at: number; behaviour: Behaviour };

export type ResendStandIn = {
  url: string;
  /** Every request so far, refused ones too. */
  requests: ReceivedRequest[];
  /** Every mail accepted so far, oldest first: one per idempotency key. */
  mails(): SentMail[];
  /** The newest accepted mail to an address; waits for it. */
  mailTo(address: string): Promise<SentMail>;
  /** From now on; the default is to accept everything. */
  behave(choose: (request: { key: string; attempt: number }) => Behaviour): void;
  forget(): void;
  close(): Promise<void>;
};

/** A local HTTP server with the part of Resend's API that the product uses, idempotency keys included. */
export async function startResendStandIn(port = 0): Promise<ResendStandIn> {
  const state: State = { requests: [], accepted: new Map(), choose: () => "accept" };
  const server = createServer((request, response) => void answer(request, response, state));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const mails = () => [...state.accepted.values()].map(({ mail }) => mail);

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: state.requests,
    mails,
    mailTo: (address) =>
      until(() => mails().findLast(({ to }) => to === address), { missing: `no mail to ${address}` }),
    behave: (choose) => {
      state.choose = choose;
    },
    forget: () => {
      state.requests.length = 0;
      state.accepted.clear();
    },
    close: () => close(server),
  };
}

type State = {
  requests: ReceivedRequest[];
  accepted: Map<string, { body: string; mail: SentMail }>;
  choose: (request: { key: string; attempt: number }) => Behaviour;
};

async function answer(request: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  const body = await read(request);
  if (request.method === "GET" && request.url === "/mails.json") {
    return reply(
      response,
      200,
      [...state.accepted.values()].map(({ mail }) => mail),
    );
  }
  if (request.method !== "POST" || request.url !== "/emails") return replyError(response, 404, "not_found");
  if (!request.headers.authorization?.startsWith("Bearer re_")) {
    return replyError(response, 401, "missing_api_key");
  }

  const key = String(request.headers["idempotency-key"] ?? randomUUID());
  const attempt = state.requests.filter((earlier) => earlier.key === key).length + 1;
  const behaviour = state.choose({ key, attempt });
  state.requests.push({ key, body, at: Date.now(), behaviour });
  behave(behaviour, request, response, () => accept(state, key, body));
}

function behave(
  behaviour: Behaviour,
  request: IncomingMessage,
  response: ServerResponse,
  take: () => SentMail | null,
): void {
  if (behaviour === "close") request.socket.destroy();
  else if (behaviour === "lose") {
    take();
    request.socket.destroy();
  } else if (behaviour === "accept") {
    const mail = take();
    if (mail) reply(response, 200, { id: mail.id });
    else replyError(response, 409, "invalid_idempotent_request");
  } else if (behaviour !== "silence") {
    if (behaviour.retryAfter) response.setHeader("retry-after", behaviour.retryAfter);
    replyError(response, behaviour.status, behaviour.name);
  }
}

/** The mail under this key, or null when the key came with another body before. */
function accept({ accepted }: State, key: string, body: string): SentMail | null {
  const known = accepted.get(key);
  if (known) return known.body === body ? known.mail : null;

  const payload = JSON.parse(body);
  const [to] = [payload.to].flat();
  const mail = { ...payload, to, id: randomUUID(), key, sentAt: new Date().toISOString() } as SentMail;
  accepted.set(key, { body, mail });

  return mail;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);

  return Buffer.concat(chunks).toString("utf8");
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function replyError(response: ServerResponse, statusCode: number, name: string): void {
  reply(response, statusCode, { statusCode, name, message: "made-up answer of the stand-in" });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();

  return new Promise((resolve) => server.close(() => resolve()));
}
