DROP INDEX "links_one_live_per_account";--> statement-breakpoint
ALTER TABLE "links" ADD COLUMN "purpose" text DEFAULT 'idReminder' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "links_one_live_per_purpose" ON "links" USING btree ("account_id","purpose") WHERE "links"."opened_at" IS NULL AND "links"."replaced_at" IS NULL;