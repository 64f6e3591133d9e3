import { expect, type Page, test } from "@playwright/test";
import { police } from "@/tests/support/browser/page-police";

/** Faulty pages stand as they are: waiting would mend nothing. */
const PATIENCE_MS = 1000;

const good = page({
  title: "Identity check | Sample",
  body: "<main><h1>Identity check</h1><p>Text</p></main>",
});

const faulty: [what: string, html: string][] = [
  ["no heading", good.replaceAll("h1>", "h2>")],
  ["two headings", good.replace("</main>", "<h1>Another</h1></main>")],
  ["a title of another screen", good.replace("<title>Identity", "<title>Another")],
  ["an id that stands twice", good.replace("<p>", '<p id="a"></p><p id="a">')],
  ["no language", good.replace(' lang="ja"', "")],
  [
    "an image without words",
    good.replace("<p>", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><p>'),
  ],
  ["pale letters", good.replace("<p>", '<p style="color: #ccc">')],
  ["a console error", good.replace("</body>", '<script>console.error("broken")</script></body>')],
  ["an uncaught error", good.replace("</body>", "<script>nothing()</script></body>")],
  [
    "a script that the policy forbids",
    good
      .replace("<title>", `<meta http-equiv="Content-Security-Policy" content="script-src 'none'"><title>`)
      .replace("</body>", "<script>1</script></body>"),
  ],
];

test("a screen that keeps its promises passes", async ({ page }) => {
  await expect(faultsOf(page, good)).resolves.toEqual([]);
});

for (const [what, html] of faulty)
  test(`${what} is found`, async ({ page }) => {
    await expect(faultsOf(page, html, PATIENCE_MS)).resolves.not.toEqual([]);
  });

async function faultsOf(page: Page, html: string, patienceMs?: number): Promise<string[]> {
  const watch = police(page, true, patienceMs);
  await page.route("**/*", (route) => route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }));
  await page.goto("http://sample.example/");
  const seen = await watch.inspect().then(
    () => [],
    (reason: Error) => [reason.message],
  );

  return [...seen, ...watch.faults()];
}

function page({ title, body }: { title: string; body: string }): string {
  return `<!doctype html><html lang="ja"><head><title>${title}</title></head><body>${body}</body></html>`;
}
