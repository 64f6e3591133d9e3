/** What the gate sees of a request. */
export type GateRequest = {
  method: string;
  /** Marks a server action called by script. */
  nextAction: string | null;
  contentType: string | null;
  /** What a browser asks for: "document" is a page, "empty" is a script's own fetch. */
  fetchDest: string | null;
  /** The names of the posted fields; asked only where they matter. */
  fieldNames(): Promise<string[]>;
};

/** How the framework marks the form of a server action for browsers without script. */
const ACTION_FIELD = /^\$ACTION_/;

/**
 * What a request gets while the portal is closed. Posted forms go on to their action, which asks about closing times
 * itself and answers with everything still filled in; a post without script is answered with the whole page. A script
 * gets no page: the framework's then loads the document anew, and with it the moment at which it reloads itself.
 */
export async function gateAnswer(request: GateRequest): Promise<"action" | "form" | "closed" | "bare"> {
  if (request.method !== "POST") return request.fetchDest === "empty" ? "bare" : "closed";
  if (request.nextAction) return "action";
  if (!request.contentType?.startsWith("multipart/form-data")) return "closed";
  const names = await request.fieldNames();

  return names.some((name) => ACTION_FIELD.test(name)) ? "form" : "closed";
}
