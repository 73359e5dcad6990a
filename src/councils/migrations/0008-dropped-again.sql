-- What was let go may come back when there is news of it, and be let go again: each time stays in the books.
ALTER TABLE councils.dropped_carry_over DROP CONSTRAINT dropped_carry_over_pkey;
ALTER TABLE councils.dropped_carry_over ADD PRIMARY KEY (workspace_id, body_id, source_kind, source_id, entered_at);
