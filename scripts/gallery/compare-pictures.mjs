import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** So fine that one tone of paper for another is found. What the smoothing of an edge makes of a pixel does not count. */
const THRESHOLD = 0.001;

/**
 * Two pictures as PNG: how many pixels differ, which share of the larger that is, and a picture of them.
 * What only one of them has, since it is longer, differs.
 */
export function comparePictures(before, after) {
  if (before.equals(after)) return { pixels: 0, share: 0, heights: [], picture: () => before };
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
  const width = Math.max(one.width, other.width);
  const height = Math.max(one.height, other.height);
  const diff = new PNG({ width, height });
  const options = { threshold: THRESHOLD };
  const [left, right] = [grown(one, width, height), grown(other, width, height)];
  const pixels = pixelmatch(left.data, right.data, diff.data, width, height, options);

  return {
    pixels,
    share: pixels / (width * height),
    heights: [one.height, other.height],
    picture: () => PNG.sync.write(diff),
  };
}

function grown(picture, width, height) {
  if (picture.width === width && picture.height === height) return picture;
  const canvas = new PNG({ width, height });
  PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height, 0, 0);

  return canvas;
}
