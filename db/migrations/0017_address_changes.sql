CREATE TABLE "address_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"mail_address" text NOT NULL,
	"proof_link_id" uuid NOT NULL,
	"decision_link_id" uuid,
	"requested_at" timestamp with time zone NOT NULL,
	"proven_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	"reminders" integer DEFAULT 0 NOT NULL,
	"effective_at" timestamp with time zone,
	"stopped_at" timestamp with time zone,
	"replaced_at" timestamp with time zone,
	CONSTRAINT "address_changes_proofLinkId_unique" UNIQUE("proof_link_id"),
	CONSTRAINT "address_changes_decisionLinkId_unique" UNIQUE("decision_link_id")
);
--> statement-breakpoint
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_proof_link_id_links_id_fk" FOREIGN KEY ("proof_link_id") REFERENCES "public"."links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_decision_link_id_links_id_fk" FOREIGN KEY ("decision_link_id") REFERENCES "public"."links"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "address_changes_one_open" ON "address_changes" USING btree ("account_id") WHERE "address_changes"."effective_at" IS NULL AND "address_changes"."stopped_at" IS NULL AND "address_changes"."replaced_at" IS NULL;--> statement-breakpoint
CREATE INDEX "address_changes_due" ON "address_changes" USING btree ("due_at") WHERE "address_changes"."effective_at" IS NULL AND "address_changes"."stopped_at" IS NULL AND "address_changes"."replaced_at" IS NULL;--> statement-breakpoint
CREATE INDEX "address_changes_account" ON "address_changes" USING btree ("account_id","requested_at");