CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"provisional_user_id" text NOT NULL,
	"password_hash" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"replaced_at" timestamp with time zone,
	CONSTRAINT "letters_provisionalUserId_unique" UNIQUE("provisional_user_id")
);
--> statement-breakpoint
ALTER TABLE "accounts" ALTER COLUMN "login_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "insurer_number" text;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "letters_one_live_per_account" ON "letters" USING btree ("account_id") WHERE "letters"."used_at" IS NULL AND "letters"."replaced_at" IS NULL;--> statement-breakpoint
CREATE INDEX "letters_account" ON "letters" USING btree ("account_id","issued_at");