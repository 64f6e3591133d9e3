/** Loaded before the product: closing times that are never asked about rules, files or clocks. */
globalThis.doorMaintenance = {
  windowAt: () => null,
  nextWindow: () => null,
  windowsBetween: () => [],
  rules: () => ({ monthly: [], openingHours: null }),
  problems: () => [],
};
