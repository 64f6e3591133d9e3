import { guardSecret, type SecretTry, type SecretVerdict } from "@/lib/limits/guard-secret";
import { getMaintenance } from "@/lib/maintenance/rules-in-force";
import { systemClock } from "@/lib/platform/clock";
import { getEnv } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { secretsFrom } from "@/lib/platform/secrets";
import { deps } from "@/lib/process/deps";
import { networkIn } from "./client-network";

/**
 * What a secret of staff or of a service is worth. While the portal is closed the database is left alone, and may be
 * away: the log is the record then.
 */
export async function tryDoor(
  { name, isRight }: Omit<SecretTry, "network">,
  { headers }: Pick<Request, "headers">,
): Promise<SecretVerdict> {
  const now = systemClock.now();
  const network = networkIn(headers);
  if (!getMaintenance().windowAt(now)) return guardSecret({ name, isRight, network }, await deps(), now);
  if (isRight) return "opens";

  const networkDigest = secretsFrom(getEnv().APP_SECRET).digest("network", network);
  log().warn({ networkDigest, door: name }, "a wrong secret was tried");

  return "wrong";
}
