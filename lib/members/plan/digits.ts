/** How long the numbers of a list are, and whether zeros stand in front of them. */
export type Digits = { count(number: string): void; filledTo(remembered: number | null): number | null };

/**
 * Numbers that are filled up with zeros are all equally long; a shorter one has lost its zeros in a spreadsheet. When
 * no zero is left in the whole list, what the last list was like tells.
 */
export function countDigits(): Digits {
  const withZeros = new Set<number>();
  let longest = 0;

  return {
    count(number) {
      longest = Math.max(longest, number.length);
      if (number.startsWith("0")) withZeros.add(number.length);
    },
    filledTo(remembered) {
      if (withZeros.size === 0) return remembered !== null && longest <= remembered ? remembered : null;
      const [only] = withZeros;

      return withZeros.size === 1 && only === longest ? longest : null;
    },
  };
}
