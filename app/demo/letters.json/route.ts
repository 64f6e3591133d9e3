import { demoLetter, newcomers } from "@/lib/demo/newcomers";
import { demoSecrets } from "../demo-secrets";
import { onlyInDemo } from "../only-in-demo";

/** The made-up newcomers' letters for scripts, under the words of the product. */
export function GET(): Response {
  onlyInDemo();
  const secrets = demoSecrets();
  const letters = newcomers.map((newcomer) => demoLetter(newcomer, secrets));

  return Response.json(letters, { headers: { "Cache-Control": "no-store" } });
}
