/** What the gate sees of a request. */
export type Knock = {
  method: string;
  /** Marks a server action called by script. */
  nextAction: string | null;
  contentType: string | null;
};

/**
 * What a request gets while the portal is closed. Posted forms go on to their action, which asks about closing times
 * itself and answers with everything still filled in; a post without script is answered with the whole page.
 */
export function answerWhileClosed({ method, nextAction, contentType }: Knock): "action" | "form" | "closed" {
  if (method !== "POST") return "closed";
  if (nextAction) return "action";

  return contentType?.startsWith("multipart/form-data") ? "form" : "closed";
}
