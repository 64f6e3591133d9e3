import { expect, it } from "vitest";
import { row } from "@/lib/mail/delivery/in-order";

it("those who are ready at different times pass in the order in which they came", async () => {
  const line = row();
  const passed: number[] = [];
  const places = [1, 2, 3].map((number) => ({ number, place: line.join() }));
  const passing = places
    .toReversed()
    .map(({ number, place }) => place.pass(async () => void passed.push(number)));

  await Promise.all(passing);
  expect(passed).toEqual([1, 2, 3]);
});

it("who leaves, or fails while passing, holds up nobody", async () => {
  const line = row();
  const [first, second, third] = [line.join(), line.join(), line.join()];
  const last = third.pass(async () => "through");
  const failing = second.pass(() => Promise.reject(new Error("fell")));
  first.leave();

  await expect(failing).rejects.toThrow("fell");
  expect(await last).toBe("through");
});
