"use server";

import { z } from "zod";
import { buttonAction } from "@/app/_forms/form-action";
import * as address from "@/lib/account/address/decide-change";
import { proveAddress } from "@/lib/account/address/prove-address";
import { tokenAsMeant } from "@/lib/link/link";
import { decidePath, provePath, withNotice } from "./link-paths";

const token = z.string().default("").transform(tokenAsMeant);
const proof = z.object({ token });
const decision = z.object({ token, decision: z.enum(["agree", "stop"]) });

/** Spends the link to the new address. Its own page tells what became of it; while the portal is closed nothing is spent. */
export const confirmNewAddress = buttonAction(
  {
    schema: proof,
    whenClosed: (values) => provePath(values),
    withoutCookies: (values) => withNotice(provePath(values)),
  },
  async ({ values, network, deps }) => {
    await proveAddress({ token: values.token, network }, deps);

    return provePath(values);
  },
);

/** What the mailbox in force says: one of two buttons. */
export const decideAddress = buttonAction(
  {
    schema: decision,
    whenClosed: (values) => decidePath(values),
    withoutCookies: (values) => withNotice(decidePath(values)),
  },
  async ({ values, network, deps }) => {
    await address.decide({ ...values, network }, deps);

    return decidePath(values);
  },
);
