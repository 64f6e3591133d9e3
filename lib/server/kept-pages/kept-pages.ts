/** Pages that are the same for everybody who is nobody yet. `tests/house/kept-pages.test.ts` holds them to it. */
export const KEPT_PAGES = [
  "/login",
  "/forgot-id",
  "/forgot-password",
  "/setup",
  "/help/forgot-id",
  "/accessibility",
];

/** How long a document is kept, where no word on it changes sooner. */
export const KEPT_MS = 2000;
