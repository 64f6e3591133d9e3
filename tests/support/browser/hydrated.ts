import type { Page } from "@playwright/test";
import { until } from "@/tests/support/until";

/**
 * Waits until scripts have taken the page over: what is pressed before that is answered without them. The hidden fields
 * in which the framework names an action are its own: they are never taken over.
 */
export async function untilScriptsRun(page: Page): Promise<void> {
  const isTakenOver = () =>
    page
      .evaluate(() => {
        const controls = [...document.querySelectorAll("main :is(a, button, input:not([type=hidden]))")];
        return controls.length > 0 && controls.every(hasProps);

        function hasProps(element: Element): boolean {
          return Object.keys(element).some((name) => name.startsWith("__reactProps"));
        }
      })
      .catch(() => false);
  await until(isTakenOver, { missing: () => `no scripts on ${page.url()}` });
}
