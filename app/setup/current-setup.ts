import { redirect } from "next/navigation";
import { cache } from "react";
import { readCookie } from "@/app/_guards/cookies";
import { sessionFor } from "@/app/_guards/current-session";
import { pageDeps } from "@/app/_guards/page-deps";
import type { Deps } from "@/lib/process/deps";
import { type CurrentSetup, findCurrentSetup } from "@/lib/setup/current-setup";
import { findProofMail } from "@/lib/setup/find-proof";
import { mayTake, nextStep, type SetupStep } from "@/lib/setup/steps";

/** The setting up in this browser. Who sets nothing up is sent to where they belong, and told there why it is over. */
export const currentSetup = cache(async (): Promise<CurrentSetup> => {
  await sessionFor("setup");
  const setup = await findCurrentSetup(await readCookie("session"), await pageDeps());
  if (!setup) redirect("/setup");

  return setup;
});

/** For a step's page: whoever is not as far yet is led to the step that is next. */
export async function setupAt(step: SetupStep): Promise<CurrentSetup> {
  const setup = await currentSetup();
  if (!mayTake(step, setup)) redirect(await pathOf(setup, await pageDeps()));

  return setup;
}

/** Where a setting up goes on. */
export async function whereNext(token: string | null, opened: Deps): Promise<string> {
  const setup = await findCurrentSetup(token, opened);

  return setup ? pathOf(setup, opened) : "/setup";
}

async function pathOf(setup: CurrentSetup, opened: Deps): Promise<string> {
  const step = nextStep(setup);
  if (step !== "confirm") return `/setup/${step}`;

  return (await findProofMail(setup.accountId, opened)) ? "/setup/sent" : "/setup/confirm";
}
