import { setSetting } from "@/lib/platform/env";
import { secretsFrom } from "@/lib/platform/secrets";

/** What the framework encrypts with that pages carry back and forth. It reads the key at its first use. */
const KEY_SETTING = "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY";

/** One key for every instance and every build with the same secret: a build's own would end with the next one. */
export function setFrameworkKey(secrets: readonly string[]): void {
  const [key] = secretsFrom(secrets).keys("actions");
  if (key) setSetting(KEY_SETTING, key.toString("base64"));
}
