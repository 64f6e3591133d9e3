/** What the gate sees of a request. It has no say in whether the portal is closed: that the clock and the rules decide. */
export type GateRequest = {
  method: string;
  /** Marks a server action called by script. */
  nextAction: string | undefined;
  contentType: string | undefined;
  /** What a browser asks for: "document" is a page, "empty" is a script's own fetch. */
  fetchDest: string | undefined;
};

/** How the framework marks the form of a server action for browsers without script. */
const ACTION_FIELD = 'name="$ACTION_';

/**
 * What a request gets while the portal is closed. Posted forms go on to their action, which asks about closing times
 * itself and answers with everything still filled in; to every other request the closed page is the answer. A script
 * gets no page: the framework's then loads the document anew, and with it the moment at which it reloads itself.
 */
export function gateAnswer({
  method,
  nextAction,
  contentType,
  fetchDest,
}: GateRequest): "form" | "page" | "line" {
  if (method !== "POST") return fetchDest === "empty" ? "line" : "page";

  return nextAction !== undefined || contentType?.startsWith("multipart/form-data") ? "form" : "page";
}

/** Whether a posted body may be a form of ours: called by script, or with a field that names its action. */
export function isForm({ nextAction }: Pick<GateRequest, "nextAction">, body: Buffer): boolean {
  return nextAction !== undefined || body.includes(ACTION_FIELD);
}
