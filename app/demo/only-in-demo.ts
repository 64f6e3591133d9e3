import { notFound } from "next/navigation";
import { getEnv, isDemo } from "@/lib/platform/env";

/** Made-up members have no place where real ones live: there the page does not exist. */
export function onlyInDemo(): void {
  if (!isDemo(getEnv())) notFound();
}
