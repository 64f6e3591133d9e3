import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { buildFolder } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { ownAddress } from "@/lib/platform/own-address";
import { packAnswer } from "./answer/pack-answer";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the framework builds of a page: https://nextjs.org/docs/app/api-reference/adapters/invoking-entrypoints */
type BuiltPage = {
  handler(
    request: IncomingMessage,
    response: ServerResponse,
    context: { waitUntil(work: Promise<unknown>): void; requestMeta: Record<string, unknown> },
  ): Promise<unknown>;
};

/** What many members ask for at once, and strangers who try it. */
const PAGES = [
  "/login",
  "/forgot-id",
  "/forgot-id/[token]",
  "/forgot-id/result",
  "/forgot-password",
  "/help/forgot-id",
  "/account",
];
/** No page of ours has so long a name. */
const TOKEN = "\\w{20,64}";
/** What the framework says to itself with headers, its router takes away from a stranger's request. */
const FOR_ROUTER = /^(x-(middleware|next|matched|now|prerender|invoke|vercel)|next-resume)/;
/** Parts of a page, which scripts of the framework ask for. */
const FOR_PARTS = /^(rsc|next-(router|url|instant))/;

/**
 * Hands requests for `PAGES` to the built page itself, past the framework's router: it was found for them already, and
 * finding it anew costs more than a page's action. Everything else, and what only the router understands, goes to `plain`.
 */
export function pastRouter(plain: Handle): Handle {
  const pages = PAGES.map((page) => ({
    path: new RegExp(`^${page.replace("[token]", TOKEN)}$`),
    handler: handlerOf(page),
  }));

  return async (request, response) => {
    const page = isPlain(request) ? pages.find(({ path }) => path.test(request.url ?? "")) : undefined;
    const handler = page?.handler();
    if (!handler) return plain(request, response);

    request.on("error", () => undefined);
    response.on("error", () => undefined);
    packAnswer(request, response);
    try {
      await handler(request, response, {
        waitUntil: (work) =>
          void work.catch((reason) => log().error({ err: reason }, "server: work after an answer failed")),
        requestMeta: {
          relativeProjectDir: "",
          initURL: `${ownAddress()}${request.url}`,
          initProtocol: "http",
        },
      });
    } catch {
      // The framework has told it (`onRequestError`). What stands in its place is decided by the status.
      if (response.headersSent) return void response.destroy();
      response.statusCode = 500;
      response.end();
    }
  };
}

function isPlain({ method, headers }: IncomingMessage): boolean {
  const names = Object.keys(headers);
  if (names.some((name) => FOR_ROUTER.test(name))) return false;

  return method === "POST" || (method === "GET" && !names.some((name) => FOR_PARTS.test(name)));
}

/** Found at the first need, as the framework does it; null where this build has none: then its router knows better. */
function handlerOf(page: string): () => BuiltPage["handler"] | null {
  let found: BuiltPage["handler"] | null | undefined;

  return () => {
    if (found === undefined) found = find(page);
    return found;
  };
}

function find(page: string): BuiltPage["handler"] | null {
  const built = path.resolve(buildFolder(), "server/app", `.${page}`, "page.js");
  try {
    const { handler } = createRequire(built)(built) as Partial<BuiltPage>;

    if (typeof handler === "function") return handler;
    log().warn({ page }, "server: a built page has no handler; requests for it go through the router");
  } catch (reason) {
    log().warn(
      { err: reason, page },
      "server: a built page is not found; requests for it go through the router",
    );
  }

  return null;
}
