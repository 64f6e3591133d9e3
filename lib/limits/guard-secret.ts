import type { Db } from "@/db/connection/db";
import { recordRefusal } from "@/db/refusals";
import { insertSecurityEvent } from "@/db/security-events";
import type { Secrets } from "@/lib/platform/secrets";
import { limits as rules } from "./limit-numbers";
import type { Limits } from "./limiter";

type Deps = { db: Db; limits: Limits; secrets: Secrets };

export type SecretTry = {
  /** Which door it is for. */
  name: "bypass" | "metrics" | "webhook";
  isRight: boolean;
  network: string;
};

export type SecretVerdict = "opens" | "wrong" | "limited";

/** Whether a secret opens its door: its network may have guessed too often. Every refusal is recorded. */
export async function guardSecret(
  { name, isRight, network }: SecretTry,
  deps: Deps,
  now: Date,
): Promise<SecretVerdict> {
  const counter = { limit: "secretsPerNetwork" as const, of: [name, network] };
  const [count] = await deps.limits.count([counter], now);
  const isLimited = (count?.tries ?? 0) > rules.secretsPerNetwork.tries;
  if (isRight && !isLimited) {
    await deps.limits.takeBack([counter]);
    return "opens";
  }

  const networkDigest = deps.secrets.digest("network", network);
  const reason = isLimited ? `limited:${name}` : name;
  const record = isLimited ? recordRefusal : insertSecurityEvent;
  await record(deps.db, { at: now, kind: "secretRefused", reason, networkDigest });

  return isLimited ? "limited" : "wrong";
}
