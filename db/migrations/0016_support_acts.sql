ALTER TABLE "security_events" ADD COLUMN "actor" text;--> statement-breakpoint
ALTER TABLE "security_events" ADD COLUMN "approved_by" text;