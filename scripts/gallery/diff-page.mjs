import path from "node:path";

/** What differs between two galleries, the most changed first: before, after, and where they differ. */
export function diffPage({ differences, gone, added }, folder) {
  const figures = differences
    .toSorted((one, other) => other.share - one.share)
    .map((one) => row(one, folder));

  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Differences</title>
<style>
body { font: 16px/1.6 system-ui, sans-serif; margin: 0 24px 48px; background: #e9e9e9; color: #1a1a1a }
section div { display: flex; align-items: flex-start; gap: 16px }
img { max-width: 31vw; border: 1px solid #999; background: #fff }
</style>
<h1>${differences.length} pictures differ</h1>
${list("Only before", gone)}${list("Only after", added)}${figures.join("")}
</html>
`;
}

function row({ name, before, after, ...difference }, folder) {
  const pictures = [before, after, path.join(folder, name)].map(
    (file) => `<img src="${path.relative(folder, file)}" alt="" loading="lazy">`,
  );

  return `<section><h2>${name} <small>${amountOf(difference)}</small></h2><div>${pictures.join("")}</div></section>\n`;
}

function list(title, names) {
  return names.length === 0 ? "" : `<h2>${title}</h2><ul>${names.map((name) => `<li>${name}`).join("")}</ul>`;
}

/** "1,204 pixels, 0.13 %", and the heights where they are not the same. */
export function amountOf({ pixels, share, heights: [before, after] }) {
  const heights = before === after ? "" : `, ${before} px high before, ${after} px after`;

  return `${pixels.toLocaleString("en")} pixels, ${(share * 100).toFixed(2)} %${heights}`;
}
