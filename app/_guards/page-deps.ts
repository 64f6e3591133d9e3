import { redirect } from "next/navigation";
import { type Deps, deps } from "@/lib/process/deps";
import { closedNow } from "./closed-now";

/**
 * What a page reads the world with. While the portal is closed no page reads anything, whatever the request looked like
 * and whoever let it through.
 */
export async function pageDeps(): Promise<Deps> {
  if (await closedNow()) redirect("/maintenance");

  return deps();
}
