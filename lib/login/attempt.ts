import type { SessionRights } from "@/db/sessions";
import type { Knowable, KnownBrowser } from "@/lib/identity/known-browser";
import type { Device } from "@/lib/session/device";

export type LoginAttempt = {
  loginId: string;
  password: string;
  network: string;
  /** What this browser's sealed cookie says. */
  knownBrowser: KnownBrowser | null;
  /** The session that the new one takes the place of in this browser. */
  earlierToken: string | null;
  device: Device;
};

export type LoginOutcome =
  | { kind: "loggedIn"; token: string; rights: SessionRights; account: Knowable }
  /** Wrong ID, wrong password and suspended account are one. */
  | { kind: "refused" }
  /** Only told to somebody who typed the right temporary password. */
  | { kind: "temporaryPasswordExpired" | "temporaryPasswordUsed"; at: Date }
  /** Only told to somebody who typed the right provisional password. */
  | { kind: "letterUsed" | "letterReplaced"; at: Date }
  | { kind: "letterExpired"; at: Date; accountId: string }
  | { kind: "limited"; retryAt: Date };
