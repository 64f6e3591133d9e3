ALTER TABLE "mails" DROP CONSTRAINT "mails_providerId_unique";--> statement-breakpoint
CREATE INDEX "mails_provider" ON "mails" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "mails_waiting" ON "mails" USING btree ("queued_at") WHERE "mails"."accepted_at" IS NULL AND "mails"."failed_at" IS NULL;