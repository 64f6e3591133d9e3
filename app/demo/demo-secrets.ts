import { getEnv } from "@/lib/platform/env";
import { type Secrets, secretsFrom } from "@/lib/platform/secrets";

/** What the newcomers' letters are derived from; the database is not asked. */
export function demoSecrets(): Secrets {
  return secretsFrom(getEnv().APP_SECRET);
}
