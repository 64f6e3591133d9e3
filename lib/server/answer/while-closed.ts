import type { IncomingMessage } from "node:http";
import { closedHeaders, closedPageHeaders } from "@/lib/maintenance/gate/closed-headers";
import { isOpenPage, pathOf } from "@/lib/maintenance/gate/open-paths";
import type { Closing } from "@/lib/server/request/closing";
import type { Verdict } from "./judge-answer";
import { wantsPage } from "./substitute";

export const CLOSED_PAGE = "/maintenance";

/** The closed page comes back by itself. */
export function closedPageVerdict(closing: Closing, answered: number): Verdict {
  const { secondsUntilOpen } = closing;
  if (answered !== 200) return { status: 503, headers: closedHeaders(secondsUntilOpen), page: "line" };

  return { status: 503, headers: closedPageHeaders(secondsUntilOpen) };
}

/**
 * A form comes back as its action left it, filled in. Whatever else became of it, the closed page is the answer, or
 * the page that stays open and that it was pressed on.
 */
export function closedFormVerdict(request: IncomingMessage, closing: Closing, answered: number): Verdict {
  const path = pathOf(request.url ?? "");
  const headers = closedHeaders(closing.secondsUntilOpen);
  if (answered === 200) return { status: 503, headers };
  if (!wantsPage(request)) return { status: 503, headers, page: "line" };
  if (path && isOpenPage(path)) return { status: 200, page: path };

  return { status: 503, headers: closedPageHeaders(closing.secondsUntilOpen), page: CLOSED_PAGE };
}
