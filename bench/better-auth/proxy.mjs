import { NextResponse } from "next/server";

/** The smallest proxy: what it costs is not ours to save. */
export function proxy() {
  return NextResponse.next();
}
