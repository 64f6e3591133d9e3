-- Volatile, so that it looks anew when it is called: a login that waited for its account sees the sessions begun meanwhile.
-- One UPDATE for both, since the one that a new session takes the place of may be among the oldest.
CREATE FUNCTION end_older_sessions(account uuid, newest text, replaced text, most integer, seen_since timestamptz, at timestamptz)
RETURNS void LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  UPDATE sessions SET ended_at = at
  WHERE ended_at IS NULL AND id = ANY (ARRAY(
    SELECT id FROM sessions WHERE token_hash = replaced
    UNION ALL (
      SELECT id FROM sessions
      WHERE account_id = account AND token_hash <> newest AND ended_at IS NULL AND expires_at > at AND last_seen_at > seen_since
      ORDER BY begun_at DESC, id DESC OFFSET most - 1
    )
  ));
END;
$$;
