import { dropPerProcess, findPerProcess, perProcess } from "./per-process";

const NAME = "ownAddress";

/** Where this process answers on this machine; set by the server once it listens. */
export function setOwnAddress(address: string): void {
  dropPerProcess(NAME);
  perProcess(NAME, () => address);
}

/** Null in processes that serve nobody. */
export function ownAddress(): string | null {
  return findPerProcess<string>(NAME) ?? null;
}
