CREATE INDEX "accounts_mail_address" ON "accounts" USING btree (lower("mail_address"));--> statement-breakpoint
CREATE INDEX "letters_expires" ON "letters" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "links_requested" ON "links" USING btree ("requested_at");--> statement-breakpoint
CREATE INDEX "mails_queued" ON "mails" USING btree ("queued_at");--> statement-breakpoint
CREATE INDEX "mails_addressed" ON "mails" USING btree ("queued_at") WHERE "mails"."to_address" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "sessions_begun" ON "sessions" USING btree ("begun_at");--> statement-breakpoint
CREATE INDEX "temporary_passwords_expires" ON "temporary_passwords" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "visits_expires" ON "visits" USING btree ("expires_at");