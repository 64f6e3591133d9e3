const LETTERS: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};
const SPECIAL = /[&<>"']/;
const EACH_SPECIAL = /[&<>"']/g;

/** Words as HTML writes them, in texts and in values between double quotes. Most need nothing. */
export function escaped(words: string): string {
  return SPECIAL.test(words) ? words.replace(EACH_SPECIAL, (letter) => LETTERS[letter] ?? "") : words;
}
