CREATE TABLE "setups" (
	"letter_id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"identified_at" timestamp with time zone NOT NULL,
	"login_id_chosen_at" timestamp with time zone,
	"password_hash" text,
	"mail_address" text
);
--> statement-breakpoint
CREATE TABLE "terms_consents" (
	"account_id" uuid NOT NULL,
	"version" text NOT NULL,
	"consented_at" timestamp with time zone NOT NULL,
	CONSTRAINT "terms_consents_account_id_version_pk" PRIMARY KEY("account_id","version")
);
--> statement-breakpoint
ALTER TABLE "setups" ADD CONSTRAINT "setups_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setups" ADD CONSTRAINT "setups_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms_consents" ADD CONSTRAINT "terms_consents_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;