import { demoMembers } from "@/lib/demo/members";
import { onlyInDemo } from "../only-in-demo";

/** The made-up members for scripts, under the words of the product. */
export function GET(): Response {
  onlyInDemo();

  return Response.json(demoMembers, { headers: { "Cache-Control": "no-store" } });
}
