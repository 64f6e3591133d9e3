/** Where a picture lies: the same screen in the same state and look has the same name in every gallery. */
export function fileOf({ screen, state, ...look }) {
  return `${slug(screen)}/${slug(state)}/${lookOf(look).replaceAll(" ", "-")}.png`;
}

export function lookOf({ width, language, scheme }) {
  return `${width} ${language} ${scheme}`;
}

function slug(words) {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
