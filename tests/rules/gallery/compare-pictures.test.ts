import { PNG } from "pngjs";
import { expect, it } from "vitest";
import { comparePictures } from "../../../scripts/gallery/compare-pictures.mjs";

const KINARI = [253, 252, 249];
const SHEET = [255, 253, 246];
const INK = [26, 26, 26];

/** A page of `height` rows in one tone, with a bar of another on it. */
function picture({ height = 40, tone = KINARI, bar = INK, at = 10 } = {}): Buffer {
  const page = new PNG({ width: 60, height });
  for (let y = 0; y < height; y++)
    for (let x = 0; x < 60; x++) {
      const isBar = x >= at && x < at + 20 && y >= 10 && y < 20;
      page.data.set([...(isBar ? bar : tone), 255], (y * 60 + x) * 4);
    }

  return PNG.sync.write(page);
}

it("a picture is the same as itself, however it is packed", () => {
  const packedAnew = PNG.sync.write(PNG.sync.read(picture()), { filterType: 1 });

  expect(packedAnew.equals(picture())).toBe(false);
  expect(comparePictures(picture(), packedAnew).pixels).toBe(0);
});

it("what has moved differs where it was and where it is", () => {
  const { pixels, share } = comparePictures(picture(), picture({ at: 13 }));

  expect(pixels).toBe(2 * 3 * 10);
  expect(share).toBeCloseTo(60 / (60 * 40));
});

it("one tone of paper for another is found", () => {
  expect(comparePictures(picture(), picture({ tone: SHEET })).pixels).toBe(60 * 40 - 20 * 10);
});

it("what a page has grown by differs", () => {
  const { pixels, heights } = comparePictures(picture(), picture({ height: 43 }));

  expect(pixels).toBe(3 * 60);
  expect(heights).toEqual([40, 43]);
});

it("the picture of a difference is as large as the larger of the two", () => {
  const drawn = comparePictures(picture(), picture({ height: 43 })).picture();

  expect(PNG.sync.read(drawn).height).toBe(43);
});
