import { BOUNDARY, multipart } from "@/tests/support/faults/forms";
import type { RawRequest } from "@/tests/support/faults/raw-request";
import { ownNetwork } from "./network";

export type Answer = { status: number; location: string | null; cookies: string[]; text: string };

/** A page's form as browsers without scripts would send it, each from another network. `kept`: the cookies that it holds before. */
export async function formRequests(
  url: string,
  each: readonly Record<string, string>[],
  kept = "",
): Promise<RawRequest[]> {
  const { fields, cookie } = await look(url, kept);
  const { host, origin, pathname: path } = new URL(url);

  return each.map((typed) => {
    const body = multipart(Object.entries({ ...fields, ...typed }));
    const headers = {
      Host: host,
      Origin: origin,
      Accept: "text/html",
      Cookie: cookie,
      "Content-Type": `multipart/form-data; boundary=${BOUNDARY}`,
      "Content-Length": String(Buffer.byteLength(body)),
      ...ownNetwork(),
    };
    return { method: "POST", path, headers: Object.entries(headers), body };
  });
}

/** Posts a page's form as a browser without scripts does, following nothing. `kept`: the cookies that it holds before. */
export async function postForm(url: string, typed: Record<string, string> = {}, kept = ""): Promise<Answer> {
  const { fields, cookie } = await look(url, kept);

  return post(url, { ...fields, ...typed }, { ...ownNetwork(), cookie });
}

/** The same form many times at once, each time from another network. */
export async function postAtOnce(
  times: number,
  url: string,
  typed: Record<string, string> | ((index: number) => Record<string, string>) = {},
): Promise<Answer[]> {
  const { fields, cookie } = await look(url);
  const of = (index: number) => ({ ...fields, ...(typeof typed === "function" ? typed(index) : typed) });

  return Promise.all(
    Array.from({ length: times }, (_, index) => post(url, of(index), { ...ownNetwork(), cookie })),
  );
}

/** A form that is posted several times before its browser has heard an answer, and once more after: a nervous finger. */
export async function pressAgainAndAgain(
  url: string,
  typed: Record<string, string>,
  kept: string,
): Promise<Answer[]> {
  const { fields, cookie } = await look(url, kept);
  const press = () => post(url, { ...fields, ...typed }, { ...ownNetwork(), cookie });

  return [...(await Promise.all([press(), press()])), await press()];
}

/** The cookies that an answer leaves a browser with. */
export function cookiesOf({ cookies }: Answer): string {
  return cookies.map((cookie) => cookie.split(";")[0]).join("; ");
}

/** What a page's form carries, and the cookies that its browser has then. */
async function look(url: string, kept = "") {
  const headers = { accept: "text/html", ...ownNetwork(), ...(kept && { cookie: kept }) };
  const page = await fetch(url, { headers });
  const cookies = [kept, ...page.headers.getSetCookie().map((cookie) => cookie.split(";")[0])].filter(
    Boolean,
  );

  return { fields: hiddenFields(await page.text()), cookie: cookies.join("; ") };
}

async function post(
  url: string,
  fields: Record<string, string>,
  given: Record<string, string>,
): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const headers = { origin: new URL(url).origin, ...given };
  const answer = await fetch(url, { method: "POST", body, headers, redirect: "manual" });

  return {
    status: answer.status,
    location: answer.headers.get("location"),
    cookies: answer.headers.getSetCookie(),
    text: await answer.text(),
  };
}

/** What the form of `main` carries besides what is typed. The header's own forms come before it. */
function hiddenFields(html: string): Record<string, string> {
  const main = html.slice(html.indexOf("<main"));
  const inputs = main.slice(0, main.indexOf("</form>")).matchAll(/<input type="hidden"([^>]*)>/g);

  return Object.fromEntries(
    [...inputs].map(([, attributes = ""]) => [attribute(attributes, "name"), attribute(attributes, "value")]),
  );
}

function attribute(attributes: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";

  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}
