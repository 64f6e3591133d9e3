/** Loaded before the product, into what lives once in its process: closing times that never ask rules, files or clocks. */
const maintenance = {
  windowAt: () => null,
  nextWindow: () => null,
  windowsBetween: () => [],
  rules: () => ({ monthly: [], openingHours: null }),
  problems: () => [],
};
globalThis[Symbol.for("portal.perProcess")] = new Map([["maintenance", maintenance]]);
