/** What is read of a member's row. Nothing else of the list is looked at: no name, no address. */
export const fields = [
  "insurerNumber",
  "symbol",
  "number",
  "branchNumber",
  "relationship",
  "sex",
  "birthDate",
  "memberCode",
  "earlierSymbol",
  "earlierNumber",
  "joinedOn",
  "leftOn",
] as const;

export type Field = (typeof fields)[number];

/** Without these a row names nobody. */
export const requiredFields = ["number", "sex", "birthDate"] as const satisfies readonly Field[];

export function isField(name: string): name is Field {
  return (fields as readonly string[]).includes(name);
}
