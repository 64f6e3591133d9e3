ALTER TABLE "mail_service" RENAME COLUMN "resting_since" TO "paused_since";--> statement-breakpoint
ALTER TABLE "mail_service" RENAME COLUMN "rest_reason" TO "pause_reason";
