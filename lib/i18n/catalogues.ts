import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import type { Locale } from "./locales";

export type Catalogue = typeof ja;

export const catalogues: Record<Locale, Catalogue> = { ja, en };
