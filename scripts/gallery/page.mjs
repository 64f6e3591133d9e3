import { languages, schemes, widths } from "./looks.mjs";
import { lookOf } from "./names.mjs";

const kinds = { width: widths, language: languages, scheme: schemes };
const shownFirst = { width: "all", language: "ja", scheme: "light" };

/** All pictures on one page, by screen and state; radio buttons choose which looks are shown. */
export function galleryPage(pictures) {
  const screens = [...grouped(pictures, "screen")];

  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Gallery</title>
<style>${styles()}</style>
<h1>Gallery</h1>
<header>${Object.entries(kinds).map(choice).join("")}</header>
<nav>${screens.map(([screen]) => `<a href="#${escaped(screen)}">${escaped(screen)}</a>`).join(" ")}</nav>
<main>${screens.map(section).join("")}</main>
</html>
`;
}

function choice([kind, looks]) {
  const radios = ["all", ...looks].map((look) => {
    const checked = look === shownFirst[kind] ? " checked" : "";
    return `<label><input type="radio" name="${kind}" value="${look}"${checked}>${look}</label>`;
  });

  return `<fieldset><legend>${kind}</legend>${radios.join("")}</fieldset>`;
}

function section([screen, pictures]) {
  const title = escaped(pictures[0].title);
  const states = [...grouped(pictures, "state")].map(
    ([state, looks]) => `<h3>${escaped(state)}</h3><div>${looks.map(figure).join("")}</div>`,
  );

  return `<section id="${escaped(screen)}"><h2>${escaped(screen)} <small>${title}</small></h2>${states.join("")}</section>`;
}

function figure({ screen, state, language, width, height, scheme, file }) {
  const look = lookOf({ width, language, scheme });
  const alt = escaped(`${screen}, ${state}: ${look}`);

  return `<figure data-width="${width}" data-language="${language}" data-scheme="${scheme}">
<a href="${file}"><img src="${file}" width="${width}" height="${height}" alt="${alt}" loading="lazy"></a>
<figcaption>${look}</figcaption></figure>`;
}

function styles() {
  const hidden = Object.entries(kinds).flatMap(([kind, looks]) =>
    looks.map(
      (look) => `body:has([name=${kind}][value="${look}"]:checked) figure:not([data-${kind}="${look}"])`,
    ),
  );

  return `
body { font: 16px/1.6 system-ui, sans-serif; margin: 0 24px 48px; background: #e9e9e9; color: #1a1a1a }
header { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 16px; padding: 8px 0; background: #e9e9e9 }
fieldset { border: 1px solid #666 }
label { margin-right: 12px }
nav a { margin-right: 12px; white-space: nowrap }
section { scroll-margin-top: 96px; border-top: 2px solid #1a1a1a; margin-top: 40px }
section div { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 24px }
figure { margin: 0 }
img { display: block; max-width: 100%; height: auto; border: 1px solid #999 }
${hidden.join(",\n")} { display: none }`;
}

function grouped(pictures, by) {
  return pictures.reduce((groups, picture) => {
    groups.set(picture[by], [...(groups.get(picture[by]) ?? []), picture]);
    return groups;
  }, new Map());
}

function escaped(text) {
  return String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
