import type { Figure } from "@/lib/platform/prometheus";
import { passwordTurns } from "./hashing-queue";

/** How busy this process is with passwords. */
export function passwordFigures(): Figure[] {
  const { waiting, refused } = passwordTurns();

  return [
    {
      name: "portal_passwords_waiting",
      help: "Passwords that wait for their turn to be hashed.",
      type: "gauge",
      values: [{ value: waiting }],
    },
    {
      name: "portal_passwords_refused_total",
      help: "Passwords of strangers that were told to come back, too many waiting.",
      type: "counter",
      values: [{ value: refused }],
    },
  ];
}
