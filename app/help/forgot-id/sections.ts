/** The sections in their order: the anchor other screens link to, and where its words stand under `help`. */
export const sections = [
  { id: "who", words: "who" },
  { id: "steps", words: "steps" },
  { id: "paper", words: "paper" },
  { id: "no-paper", words: "noPaper" },
  { id: "mail-filter", words: "missing" },
  { id: "invalid", words: "invalid" },
  { id: "company-scanner", words: "scanner" },
  { id: "moved", words: "moved" },
  { id: "dependents", words: "dependents" },
  { id: "old-address", words: "oldAddress" },
  { id: "first-time", words: "firstTime" },
  { id: "contact", words: "contact" },
] as const;

export type SectionId = (typeof sections)[number]["id"];
