CREATE TABLE "import_changes" (
	"import_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"before" jsonb NOT NULL,
	CONSTRAINT "import_changes_import_id_account_id_pk" PRIMARY KEY("import_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"insurer_number" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"as_of" date NOT NULL,
	"counts" jsonb NOT NULL,
	"remembered_before" jsonb NOT NULL,
	"applied_at" timestamp with time zone NOT NULL,
	"applied_by" text NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" text
);
--> statement-breakpoint
CREATE TABLE "insurers" (
	"number" text PRIMARY KEY NOT NULL,
	"name_ja" text NOT NULL,
	"name_en" text NOT NULL,
	"telephone" text,
	"telephone_hours_ja" text,
	"telephone_hours_en" text,
	"form_url" text,
	"lost_letter_ja" text,
	"lost_letter_en" text,
	"terms_url" text,
	"leavers_keep_access_days" integer DEFAULT 0 NOT NULL,
	"leavers_deleted_after_days" integer DEFAULT 365 NOT NULL,
	"column_mapping" jsonb,
	"number_digits" integer,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"member_code_digest" text,
	"left_on" date,
	"access_ended_at" timestamp with time zone,
	"added_by" uuid
);
--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "printed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_insurer_number_insurers_number_fk" FOREIGN KEY ("insurer_number") REFERENCES "public"."insurers"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_changes_account" ON "import_changes" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "imports_insurer" ON "imports" USING btree ("insurer_number","applied_at");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_member_code" ON "memberships" USING btree ("member_code_digest") WHERE "memberships"."member_code_digest" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "memberships_left" ON "memberships" USING btree ("left_on") WHERE "memberships"."left_on" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "memberships_added" ON "memberships" USING btree ("added_by");--> statement-breakpoint
CREATE INDEX "accounts_insurer" ON "accounts" USING btree ("insurer_number");--> statement-breakpoint
CREATE INDEX "mails_temporary_password" ON "mails" USING btree ("temporary_password_id");--> statement-breakpoint
CREATE INDEX "temporary_passwords_account" ON "temporary_passwords" USING btree ("account_id");