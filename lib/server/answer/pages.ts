import { type Fault, METHODS } from "@/lib/server/request/fault";

/** What is answered instead of what was asked for: its status, the page for browsers, and headers that belong to it. */
export type Substitute = { status: number; page: string; headers?: Record<string, string> };

export const faultAnswers: Record<Fault, Substitute> = {
  malformed: { status: 400, page: "/failed/malformed" },
  invalidUrl: { status: 400, page: "/forgot-id/invalid" },
  foreign: { status: 403, page: "/failed/foreign" },
  method: { status: 405, page: "/failed/method", headers: { allow: METHODS.join(", ") } },
  tooLarge: { status: 413, page: "/failed/too-large", headers: { connection: "close" } },
};

/** An address at which nothing is. */
export const missing: Substitute = { status: 404, page: "/failed/missing" };

/** For a form from before an update, and the same with a button that sends what was typed to the form as it is now. */
export const UPDATED_PAGE = "/failed/updated";
export const RENEWED_PAGE = "/failed/renewed";

/** Statuses whose answer is nothing to look at: an empty document that only scripts fill, or a bare line of text. */
const pageOfStatus: Record<number, string> = {
  400: "/failed/malformed",
  403: "/failed/foreign",
  404: missing.page,
  405: "/failed/method",
  409: UPDATED_PAGE,
  413: "/failed/too-large",
  500: "/failed/broken",
};

/** With a button that sends the form again. */
export const UNSENT_PAGE = "/failed/unsent";

/** The same where a form was posted: what was typed is not lost by doing what they say. */
const pageOfForm: Record<number, string> = { 400: "/failed/unread", 500: UNSENT_PAGE };

export function pageOf(status: number, method = "GET"): string | undefined {
  return (method === "POST" && pageOfForm[status]) || pageOfStatus[status];
}
