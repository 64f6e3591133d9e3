import { Resend } from "resend";
import type { Clock } from "@/lib/platform/clock";
import type { Mailer, SendOutcome } from "./mailer";
import { outcomeOfError, type ServiceError } from "./service-errors";

const TIMEOUT_MS = 10_000;

export type ResendSettings = {
  apiKey: string;
  baseUrl?: string | undefined;
  timeoutMs?: number | undefined;
};

/** The service's client has no time-out of its own: an answer that takes longer counts as none. */
export function resendMailer(settings: ResendSettings, clock: Clock): Mailer {
  const { apiKey, baseUrl, timeoutMs = TIMEOUT_MS } = settings;
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : {});

  return {
    async send({ mailId, ...message }, key): Promise<SendOutcome> {
      const { data, error, headers } = await resend.emails.send(
        { ...message, tags: [{ name: "mail_id", value: mailId }] },
        { idempotencyKey: key, signal: AbortSignal.timeout(timeoutMs) },
      );
      if (!error) return { kind: "accepted", providerId: data?.id ?? null };

      return outcomeOfError(serviceError(error), headers?.["retry-after"], clock.now());
    },
  };
}

/** What stands in an error body is the service's choice: anything may be missing. Its words are not kept. */
function serviceError(error: unknown): ServiceError {
  const { name, statusCode } = (error ?? {}) as Partial<ServiceError>;

  return {
    name: typeof name === "string" && /^\w{1,60}$/.test(name) ? name : "application_error",
    statusCode: typeof statusCode === "number" ? statusCode : null,
  };
}
