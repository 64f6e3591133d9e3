import type { Page } from "@playwright/test";
import { until } from "@/tests/support/until";

/**
 * Waits until scripts have taken the page over: what is pressed before that is answered without them. The hidden fields
 * in which the framework names an action are its own, and what stands in an element as markup is taken over with it.
 */
export async function untilScriptsRun(page: Page): Promise<void> {
  const isTakenOver = () =>
    page
      .evaluate(() => {
        const controls = [...document.querySelectorAll("main :is(a, button, input:not([type=hidden]))")];
        return controls.length > 0 && controls.every(isKnown);

        function isKnown(control: Element): boolean {
          for (let at: Element | null = control; at && at.id !== "main"; at = at.parentElement) {
            const props = propsOf(at);
            if (props) return at === control || "dangerouslySetInnerHTML" in props;
          }
          return false;
        }

        function propsOf(element: Element): object | undefined {
          const name = Object.keys(element).find((key) => key.startsWith("__reactProps"));
          return name ? (element as unknown as Record<string, object>)[name] : undefined;
        }
      })
      .catch(() => false);
  await until(isTakenOver, { missing: () => `no scripts on ${page.url()}` });
}
