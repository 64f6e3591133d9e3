import { expect, it } from "vitest";
import { svg } from "@/lib/platform/svg";

it("escapes every word that is put into a drawing, between tags and in attributes", () => {
  const word = `<script>"&'</script>`;

  expect(svg`<text class="${word}">${word}</text>`.markup).toBe(
    `<text class="&lt;script&gt;&quot;&amp;&#x27;&lt;/script&gt;">&lt;script&gt;&quot;&amp;&#x27;&lt;/script&gt;</text>`,
  );
});

it("takes drawings as they are, numbers as figures, and what is not there as nothing", () => {
  const dot = svg`<circle r="${2.5}" />`;

  expect(svg`<g>${dot}${undefined}${dot}</g>`.markup).toBe('<g><circle r="2.5" /><circle r="2.5" /></g>');
});

it("keeps the spaces inside a line, and none of those that set out the code", () => {
  const drawn = svg`
    <text>
      ${"one"} ${"line\n  two"}
    </text>
  `;

  expect(drawn.markup).toBe("<text>one line\n  two</text>");
});
