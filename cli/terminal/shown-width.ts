/** How many places of a terminal a text takes: most Japanese letters take two. */
export function shownWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u1100-\u115f\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);
}
