/** What is entered, in this order, one thing a page. Each is named as its page. */
export const setupSteps = ["identity", "terms", "login-id", "password", "address", "confirm"] as const;
export type SetupStep = (typeof setupSteps)[number];

/** How far somebody has come: what is there is done. */
export type SetupFacts = {
  identifiedAt: Date | null;
  consentedAt: Date | null;
  loginId: string | null;
  passwordHash: string | null;
  mailAddress: string | null;
};

/** The first step that is not done. 確認 is done by nothing but the proof that it asks for. */
export function nextStep(facts: SetupFacts): SetupStep {
  const done: Record<SetupStep, unknown> = {
    identity: facts.identifiedAt,
    terms: facts.consentedAt,
    "login-id": facts.loginId,
    password: facts.passwordHash,
    address: facts.mailAddress,
    confirm: null,
  };

  return setupSteps.find((step) => done[step] === null) ?? "confirm";
}

/** No step can be taken before those ahead of it. One that is done can be taken again, but for proving who one is. */
export function mayTake(step: SetupStep, facts: SetupFacts): boolean {
  if (step === "identity") return facts.identifiedAt === null;

  return setupSteps.indexOf(step) <= setupSteps.indexOf(nextStep(facts));
}
