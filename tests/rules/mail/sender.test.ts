import { expect, test } from "vitest";
import { senderFrom } from "@/lib/mail/templates/sender";

test.each([
  [
    "KOSMO Communication Web <no-reply@kosmoweb.jp>",
    { name: "KOSMO Communication Web", address: "no-reply@kosmoweb.jp", domain: "kosmoweb.jp" },
  ],
  ["no-reply@kosmoweb.jp", { name: null, address: "no-reply@kosmoweb.jp", domain: "kosmoweb.jp" }],
  ["<a@b.example>", { name: null, address: "a@b.example", domain: "b.example" }],
  [
    " ID通知 <id@mail.kosmoweb.jp> ",
    { name: "ID通知", address: "id@mail.kosmoweb.jp", domain: "mail.kosmoweb.jp" },
  ],
])("%s names the sender, the address and the domain to allow", (mailFrom, sender) => {
  expect(senderFrom(mailFrom)).toEqual(sender);
});
