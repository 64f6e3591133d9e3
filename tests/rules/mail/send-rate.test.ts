import { describe, expect, it } from "vitest";
import { hasMissed } from "@/lib/mail/delivery/send-rate";

const turn = new Date("2026-11-22T03:00:00Z");
const later = (milliseconds: number) => new Date(turn.getTime() + milliseconds);

describe("a mail's turn", () => {
  it("is missed when the next one's has come", () => {
    expect(hasMissed(turn, later(524), 525)).toBe(false);
    expect(hasMissed(turn, later(525), 525)).toBe(true);
  });

  it("is not missed by as much as a busy process oversleeps, however close turns are", () => {
    expect(hasMissed(turn, later(49), 1)).toBe(false);
    expect(hasMissed(turn, later(50), 1)).toBe(true);
  });
});
