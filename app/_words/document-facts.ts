"use client";

import { useLayoutEffect, useState } from "react";

/** What error screens, which get no props, know of the page that they stand in: its language, and whom to ask. */
export type DocumentFacts = { locale: "ja" | "en"; contact: { name: string; how: string } };

const nothing: DocumentFacts = { locale: "ja", contact: { name: "", how: "" } };

/** Both stand in the document alone, which is whole only once the screen is in it. */
export function useDocumentFacts(): DocumentFacts {
  const [facts, setFacts] = useState(nothing);
  useLayoutEffect(() => setFacts(documentFacts()), []);

  return facts;
}

/** The same where the screen takes the document's place: as it stood before, where a script can still see it. */
export function useFactsOfDocumentBefore(): DocumentFacts {
  const [facts] = useState(() => (typeof document === "undefined" ? nothing : documentFacts()));

  return facts;
}

function documentFacts(): DocumentFacts {
  const { contact: name = "", contactHow: how = "" } = document.body.dataset;

  return { locale: document.documentElement.lang === "en" ? "en" : "ja", contact: { name, how } };
}
