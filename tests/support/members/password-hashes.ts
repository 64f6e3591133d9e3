import { hashPassword } from "@/lib/password/password-hash";

const made = new Map<string, Promise<string>>();

/** The product's own hash of a password, made once a process: many members share few passwords here. */
export function hashOnce(password: string): Promise<string> {
  const known = made.get(password) ?? hashPassword(password);
  made.set(password, known);

  return known;
}
