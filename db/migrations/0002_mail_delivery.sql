CREATE TABLE "mail_service" (
	"name" text PRIMARY KEY NOT NULL,
	"next_slot_at" timestamp with time zone,
	"resting_since" timestamp with time zone,
	"rest_reason" text,
	"probe_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "webhook_events" (
	"id" text PRIMARY KEY NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "last_problem" text;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "retry_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "closed_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "closed_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "delivery_delayed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "webhook_events_received" ON "webhook_events" USING btree ("received_at");