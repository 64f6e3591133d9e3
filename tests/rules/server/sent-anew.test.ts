import { expect, it } from "vitest";
import { sentAnew } from "@/lib/server/request/sent-anew";
import { type Field, hiddenFields } from "@/lib/server/request/sent-before";

const OLD: Field[] = [
  ["$ACTION_REF_1", ""],
  ["$ACTION_1:0", '{"id":"old"}'],
];
const TYPED: Field[] = [
  ["loginId", '0010"><script>'],
  ["sex", "female"],
];
const ACTION =
  '<input type="hidden" name="$ACTION_REF_2"/><input type="hidden" name="$ACTION_2:0" value="{&quot;id&quot;:&quot;new&quot;}"/>';
const FIELDS = '<input type="text" name="loginId"/><input type="radio" name="sex" value="male"/>';
const form = (...inside: string[]) => `<form action="" method="POST">${inside.join("")}</form>`;
const page = (...forms: string[]) => `<body><main id="main">${forms.join("")}</main></body>`;

it("names the action as it is now, and holds what was typed and nothing of the old action", () => {
  const fields = sentAnew([...OLD, ...TYPED], page(form(ACTION, FIELDS)));

  expect(fields).toBe(
    `<input type="hidden" form="send-again" name="$ACTION_REF_2" value=""><input type="hidden" form="send-again" name="$ACTION_2:0" value="{&quot;id&quot;:&quot;new&quot;}">${hiddenFields(TYPED)}`,
  );
  expect(fields).not.toContain("<script>");
  expect(fields).not.toContain("old");
});

it("a field that stands beside its form is one of it", () => {
  const kind: Field = ["kind", "notice"];
  const beside = '<input type="radio" form="card" name="kind" value="notice"/>';
  const named = form(ACTION, FIELDS).replace("<form", '<form id="card"');

  expect(sentAnew([...OLD, ...TYPED, kind], page(named, beside))).toContain(hiddenFields([kind]));
  expect(sentAnew([...OLD, ...TYPED, kind], page(form(ACTION, FIELDS), beside))).toBe("");
});

it.each([
  ["nothing was typed", OLD, page(form(ACTION, FIELDS))],
  ["the form asks for less now", [...OLD, ...TYPED], page(form(ACTION, '<input name="loginId"/>'))],
  ["two forms ask for it", [...OLD, ...TYPED], page(form(ACTION, FIELDS), form(ACTION, FIELDS))],
  ["its form stands beside the page", [...OLD, ...TYPED], `${form(ACTION, FIELDS)}${page()}`],
  ["the form has no action of ours", [...OLD, ...TYPED], page(form(FIELDS))],
  ["there is no page any more", [...OLD, ...TYPED], ""],
] as const)("is nothing where %s", (_why, sent, today) => {
  expect(sentAnew(sent, today)).toBe("");
});
