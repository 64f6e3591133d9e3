import type { Page } from "@playwright/test";

/** How far text may stick out of its box, in CSS pixels: what rounding makes. */
const SLACK = 1.5;

/**
 * What does not fit on the screen as it stands: a page that can be pushed sideways, text that leaves the page or the box
 * that is drawn around it, and text over text.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate((slack) => {
    const width = document.documentElement.clientWidth;
    const faults = new Set<string>();
    const pushed = document.documentElement.scrollWidth - width;
    if (pushed > 0) faults.add(`can be pushed sideways by ${pushed} px`);
    const pieces = piecesOfText();
    for (const { text, rect, parent } of pieces) {
      if (rect.left < -slack || rect.right > width + slack) faults.add(`leaves the page: ${text}`);
      const box = boxAround(parent)?.getBoundingClientRect();
      if (box && (rect.left < box.left - slack || rect.right > box.right + slack))
        faults.add(`leaves its box: ${text}`);
    }
    for (const [place, one] of pieces.entries())
      for (const other of pieces.slice(place + 1))
        if (one.node !== other.node && !isRead(one) && !isRead(other) && doOverlap(one.rect, other.rect))
          faults.add(`stands over each other: ${one.text} / ${other.text}`);

    return [...faults].slice(0, 12);

    function piecesOfText() {
      const found: { node: Node; text: string; rect: DOMRect; parent: Element }[] = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode;
        const parent = node.parentElement;
        const text = node.textContent?.trim();
        if (!parent || !text || !isSeen(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects())
          found.push({ node, text: text.slice(0, 30), rect, parent });
      }

      return found;
    }

    /** Drawings scale as a whole; what only screen readers are told stands nowhere; the way past the header waits above. */
    function isSeen(element: Element): boolean {
      if (element.closest("svg, script, style, noscript, rt, rp, .sr-only, body > a")) return false;

      return element.checkVisibility({ visibilityProperty: true });
    }

    /** A reading may be wider than its word: it pushes the word's box over its neighbours, and no letter. */
    function isRead({ parent }: { parent: Element }): boolean {
      return parent.localName === "ruby";
    }

    function boxAround(element: Element): Element | null {
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        const { borderLeftWidth, borderRightWidth, backgroundColor, overflowX, display } =
          getComputedStyle(box);
        if (display === "inline" || display === "contents") continue;
        const hasEdges = borderLeftWidth !== "0px" && borderRightWidth !== "0px";
        if (hasEdges || overflowX !== "visible" || !/, 0\)$|transparent/.test(backgroundColor)) return box;
      }

      return null;
    }

    /** Lines stand closer than a font's full height: half of it is what people see. */
    function doOverlap(one: DOMRect, other: DOMRect): boolean {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const [top, bottom] = [
        Math.max(middle(one)[0], middle(other)[0]),
        Math.min(middle(one)[1], middle(other)[1]),
      ];

      return wide > 2 && bottom - top > 2;
    }

    function middle({ top, height }: DOMRect): [number, number] {
      return [top + height / 4, top + (height * 3) / 4];
    }
  }, SLACK);
}

/** Sentences whose last line has one letter, whatever closes the sentence aside. */
export function lettersAlone(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sentences = [...document.querySelectorAll("main :is(h1, h2, h3, p, li, dd)")];

    return sentences.flatMap((sentence) => {
      const letters = lettersOf(sentence);
      const last = letters.at(-1);
      const hasLines = letters.some(({ middle }) => last && middle < last.middle - last.height / 2);
      const onLastLine = letters.filter(({ middle }) => last && middle > last.middle - last.height / 2);

      return hasLines && onLastLine.length === 1 ? [letters.map(({ letter }) => letter).join("")] : [];
    });

    function lettersOf(sentence: Element) {
      const found: { letter: string; middle: number; height: number }[] = [];
      const texts = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode;
        if (node.parentElement?.closest("rt, rp, svg, .sr-only")) continue;
        for (const { index, 0: letter } of (node.textContent ?? "").matchAll(/[\p{L}\p{N}]/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + letter.length);
          const { top, height } = range.getBoundingClientRect();
          if (height > 0) found.push({ letter, middle: top + height / 2, height });
        }
      }

      return found;
    }
  });
}
