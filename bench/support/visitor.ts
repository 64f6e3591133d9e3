import { type Agent, request } from "node:http";
import { formPost, hiddenFieldsIn } from "./load";

export type Page = { status: number; leadsTo: string; html: string };

/** A browser without scripts: keeps cookies, goes where it is led, and sends a form's hidden fields back. */
export type Visitor = {
  open(path: string): Promise<Page>;
  /** Fills in the form of the page at `path`, which may be opened already, and says where that leads. */
  post(path: string, fields: Record<string, string>, page?: Page): Promise<Page>;
};

export function visitor(origin: string, agent: Agent, network: string): Visitor {
  const cookies = new Map<string, string>();
  const ask = (path: string, post?: ReturnType<typeof formPost>) =>
    new Promise<Page>((resolve, reject) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const headers = { accept: "text/html", cookie, "x-forwarded-for": network, ...post?.headers };
      const sent = request(
        `${origin}${path}`,
        { method: post?.method ?? "GET", agent, headers },
        (response) => {
          for (const line of response.headers["set-cookie"] ?? []) keep(cookies, line);
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              leadsTo: response.headers.location ?? "",
              html: Buffer.concat(chunks).toString("utf8"),
            }),
          );
        },
      );
      sent.on("error", reject);
      sent.end(post?.body);
    });
  const open = (path: string) => ask(path);

  return {
    open,
    async post(path, fields, page) {
      const { html } = page ?? (await open(path));
      return ask(path, formPost(origin, path, { ...hiddenFieldsIn(html), ...fields }));
    },
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ""] = line.split(";");
  const [name, value] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
  if (value) cookies.set(name, value);
  else cookies.delete(name);
}
