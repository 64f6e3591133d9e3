import { expect, it } from "vitest";
import { guardSecret } from "@/lib/limits/guard-secret";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { eventsIn } from "@/tests/support/members/login";

eachEngine((open) => {
  it("after ten wrong secrets in an hour a network is refused the right one too, and no other network is", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const attempt = (isRight: boolean, network = "192.0.2.1") =>
      guardSecret({ name: "bypass", isRight, network }, deps, clock.now());

    for (let i = 0; i < 10; i++) {
      expect(await attempt(true)).toBe("opens");
      expect(await attempt(false)).toBe("wrong");
    }
    expect(await attempt(true)).toBe("limited");
    expect(await attempt(true, "198.51.100.7")).toBe("opens");
    expect((await eventsIn(deps)).map(({ kind, reason }) => `${kind} ${reason}`)).toEqual([
      ...Array(10).fill("secretRefused bypass"),
      "secretRefused limited:bypass",
    ]);
    clock.forward({ hours: 1 });
    expect(await attempt(true)).toBe("opens");
  });
});
