/** A form of ours as a page shows it: what a browser would post without anybody typing. */
export type PageForm = { page: string; fields: [name: string, value: string][] };

const PAGES = ["/login", "/forgot-id", "/forgot-password", "/help/forgot-id"];

/** Every form of the pages that anybody may see, the switches of the frame included. */
export async function formsOf(origin: string): Promise<PageForm[]> {
  const found = await Promise.all(PAGES.map((page) => formsOn(page, origin)));

  return found.flat();
}

async function formsOn(page: string, origin: string): Promise<PageForm[]> {
  return formsIn(await (await fetch(`${origin}${page}`)).text(), page);
}

/** The form that a page is there for. */
export async function mainForm(page: string, origin: string): Promise<PageForm> {
  const html = await (await fetch(`${origin}${page}`)).text();
  const [form] = formsIn(html.slice(html.indexOf("<main")), page);
  if (!form) throw new Error(`there is no form on ${page}`);

  return form;
}

export function formsIn(html: string, page: string): PageForm[] {
  const forms = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([form]) => form);

  return forms
    .map((form) => ({
      page,
      fields: [...form.matchAll(/<input\b[^>]*>/g)].map(([input]): [string, string] => [
        attribute(input, "name"),
        attribute(input, "value"),
      ]),
    }))
    .filter(({ fields }) => fields.some(([name]) => name.startsWith("$ACTION_")));
}

/** The names of the actions behind them. */
export function actionIds(forms: PageForm[]): string[] {
  const texts = forms.flatMap(({ fields }) => fields.flat());

  return [...new Set(texts.flatMap((text) => text.match(/\b[0-9a-f]{42}\b/g) ?? []))];
}

export const BOUNDARY = "----a-boundary-of-tests";

export function multipart(fields: [name: string, value: string][]): string {
  const parts = fields.map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );

  return `${parts.join("")}--${BOUNDARY}--\r\n`;
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}
