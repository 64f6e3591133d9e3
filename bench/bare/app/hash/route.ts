import { hash, verify } from "@node-rs/argon2";

const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };
const made = hash("a password of nobody", PARAMETERS);

/** The yardstick: one password verified as the product's are, and nothing else. */
export async function GET() {
  return Response.json({ matches: await verify(await made, "a password of nobody") });
}
