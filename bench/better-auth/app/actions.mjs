"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { auth } from "../auth.mjs";

const compared = ["insurerNumber", "symbol", "birthDate", "sex"];

/** Who is this by their card, do the other facts match, and then a link by mail. No limits, and no field is judged. */
export async function requestLink(form) {
  const given = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const { adapter } = await auth.$context;
  const user = await adapter.findOne({
    model: "user",
    where: [{ field: "number", value: given.number ?? "" }],
  });
  const matches =
    user !== null && user.email === given.email && compared.every((name) => user[name] === given[name]);
  if (matches)
    await auth.api.signInMagicLink({
      body: { email: user.email ?? "", callbackURL: "/" },
      headers: await headers(),
    });
  redirect(matches ? "/done" : "/");
}
