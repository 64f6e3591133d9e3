import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { computerUser } from "@/lib/support/computer-user";

/** The kernel's own record of who logged in: `sudo` and `su` leave it as it is, and nobody can type it. */
const LOGIN_RECORD = "/proc/self/loginuid";
const NOBODY_LOGGED_IN = 4294967295;

/** Who runs this command, as it is recorded with every deed. */
export function runBy(): string {
  return computerUser({
    owner: userInfo().username,
    login: loginName(),
    sudoUser: process.env.SUDO_USER,
  });
}

function loginName(): string | null {
  if (!existsSync(LOGIN_RECORD)) return null;
  const uid = Number(readFileSync(LOGIN_RECORD, "utf8"));
  if (uid === NOBODY_LOGGED_IN) return null;

  return uid === process.getuid?.() ? userInfo().username : nameOf(uid);
}

/** A directory service may know the name where no file does; the number stands for who is gone. */
function nameOf(uid: number): string {
  try {
    return execFileSync("/usr/bin/id", ["-nu", String(uid)], { encoding: "utf8", stdio: "pipe" }).trim();
  } catch {
    return String(uid);
  }
}
