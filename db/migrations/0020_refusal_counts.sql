CREATE TABLE "refusal_counts" (
	"key" text PRIMARY KEY NOT NULL,
	"event_id" bigint,
	"times" integer DEFAULT 1 NOT NULL,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "refusal_counts_event" ON "refusal_counts" USING btree ("event_id");