import type { IncomingHttpHeaders } from "node:http";
import { isOwnPost } from "./own-origin";
import { isReadableTree } from "./router-tree";

/** What is wrong with a request, seen before its body is read. It is the client's fault, and told as such. */
export type Fault = "malformed" | "invalidUrl" | "foreign" | "method" | "tooLarge";

export type RequestHead = {
  method?: string | undefined;
  url?: string | undefined;
  headers: IncomingHttpHeaders;
};

export const METHODS = ["GET", "HEAD", "POST"];
/** Of a posted form: the longest one that members fill in has some hundred bytes. */
export const LARGEST_BODY_BYTES = 1024 * 1024;
/** More than stand behind any address of ours; what the framework does with them grows by their square. */
const MOST_PARAMETERS = 100;
const LINK_PATH = /^\/forgot-id\/./;

export function faultOf(head: RequestHead, appOrigin: string): Fault | null {
  const { method = "", url = "", headers } = head;
  if (!METHODS.includes(method)) return "method";
  if (!isReadablePath(url)) return LINK_PATH.test(url) ? "invalidUrl" : "malformed";
  if (url.split("&", MOST_PARAMETERS + 1).length > MOST_PARAMETERS) return "malformed";
  if (!staysWithHttp(headers) || !isReadableTree(headers["next-router-state-tree"])) return "malformed";
  if (method !== "POST") return null;
  if (!isOwnPost(head, appOrigin)) return "foreign";

  return Number(headers["content-length"] ?? 0) > LARGEST_BODY_BYTES ? "tooLarge" : null;
}

/** Clients that would rather speak HTTP/2 are content with this one. */
function staysWithHttp({ upgrade = "h2c" }: IncomingHttpHeaders): boolean {
  return upgrade.toLowerCase() === "h2c";
}

/** A path on this host whose escapes are whole. */
function isReadablePath(url: string): boolean {
  const [path = ""] = url.split("?", 1);
  if (!/^\/(?![/\\])/.test(url) || path.includes("\\")) return false;
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}
