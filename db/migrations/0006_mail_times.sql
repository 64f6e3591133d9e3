-- Volatile, so that it looks anew when it is called: a statement that waited for a lock sees what was written meanwhile.
CREATE FUNCTION mail_times(account uuid, kinds text[], since timestamptz, most integer)
RETURNS SETOF timestamptz LANGUAGE plpgsql VOLATILE ROWS 10 AS $$
BEGIN
  RETURN QUERY SELECT queued_at FROM mails
    WHERE account_id = account AND kind = ANY (kinds) AND queued_at > since
    ORDER BY queued_at DESC LIMIT most;
END;
$$;
