import { median } from "./load";

export type Comparison = {
  medians: [number, number];
  /** The second median as a share of the first. */
  ratio: number;
  /** How likely ranks this far apart are if nothing but chance told the two apart. */
  chance: number;
};

/** Mann and Whitney's test of two samples, in its normal approximation: good from twenty of each on. */
export function compareRanks(one: readonly number[], other: readonly number[]): Comparison {
  const all = [
    ...one.map((value) => ({ value, isOne: true })),
    ...other.map((value) => ({ value, isOne: false })),
  ];
  const sorted = all.toSorted((a, b) => a.value - b.value);
  let [ranks, ties] = [0, 0];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.value === sorted[from]?.value) to++;
    const size = to - from;
    const rank = (from + 1 + to) / 2;
    ranks += rank * sorted.slice(from, to).filter(({ isOne }) => isOne).length;
    ties += size ** 3 - size;
    from = to;
  }
  const [n, m, total] = [one.length, other.length, all.length];
  const u = ranks - (n * (n + 1)) / 2;
  const variance = ((n * m) / 12) * (total + 1 - ties / (total * (total - 1)));
  const z = variance === 0 ? 0 : (Math.abs(u - (n * m) / 2) - 0.5) / Math.sqrt(variance);
  const medians: [number, number] = [median(one), median(other)];

  return { medians, ratio: medians[1] / medians[0], chance: Math.min(1, 2 * upperTail(Math.max(0, z))) };
}

/** Of the normal distribution: Abramowitz and Stegun 26.2.17, good to seven digits. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const sum = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
    .map((factor, power) => factor * t ** (power + 1))
    .reduce((a, b) => a + b);

  return (Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}
