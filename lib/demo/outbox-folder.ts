import { type DemoEnv, getEnv, isDemo } from "@/lib/platform/env";

/** The folder that takes the mail service's place in the demo, or null anywhere else. */
export function demoOutbox(): string | null {
  const env = getEnv();

  return isDemo(env) ? outboxFolder(env) : null;
}

export function outboxFolder({ DEMO_FOLDER }: DemoEnv): string {
  return `${DEMO_FOLDER}/mailbox`;
}
