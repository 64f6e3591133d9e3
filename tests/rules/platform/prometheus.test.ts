import { expect, it } from "vitest";
import { figuresText } from "@/lib/platform/prometheus";

it("a figure is written with its help, its kind and a line for each of its labels", () => {
  const text = figuresText([
    {
      name: "portal_things",
      help: "How many things.",
      type: "gauge",
      values: [{ labels: { of: "one", by: "two" }, value: 3 }, { value: 0.5 }],
    },
    { name: "portal_none", help: "Nothing yet.", type: "counter", values: [] },
  ]);

  expect(text).toBe(`# HELP portal_things How many things.
# TYPE portal_things gauge
portal_things{of="one",by="two"} 3
portal_things 0.5
# HELP portal_none Nothing yet.
# TYPE portal_none counter
`);
});

it("nothing in a label can end it or make a line", () => {
  const value = 'a"} 1\nportal_forged{b="\\';
  const text = figuresText([
    { name: "portal_a", help: "A.", type: "gauge", values: [{ labels: { value }, value: 1 }] },
  ]);

  expect(text.split("\n")).toHaveLength(4);
  expect(text).toContain('portal_a{value="a\\"} 1\\nportal_forged{b=\\"\\\\"} 1\n');
});
