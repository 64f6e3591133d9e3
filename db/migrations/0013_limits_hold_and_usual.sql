DELETE FROM "rate_limits" WHERE "expire" IS NULL;--> statement-breakpoint
ALTER TABLE "rate_limits" ALTER COLUMN "expire" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "rate_limits" ADD COLUMN "held_until" bigint;--> statement-breakpoint
ALTER TABLE "rate_limits" ADD COLUMN "usual" real DEFAULT 0 NOT NULL;--> statement-breakpoint
-- What is usual of a key after a window of it ended, and as many more went by without a try. An unusual window moves it little.
CREATE FUNCTION usual_after(usual real, points integer, windows_since bigint, cap integer, kept float8, times float8)
RETURNS real LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN cap IS NULL THEN usual ELSE (
    (usual * kept + (1 - kept) * least(points, greatest(cap, times * usual))) * power(kept, least(windows_since, 1000))
  )::real END
$$;
