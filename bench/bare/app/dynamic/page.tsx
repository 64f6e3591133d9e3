import { headers } from "next/headers";

/** The yardstick: a page that is made for each request, and says nothing. */
export default async function Page() {
  await headers();

  return <p>made for you</p>;
}
