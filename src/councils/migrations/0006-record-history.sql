-- What a record said before it was changed, and every step of a key remark. Append-only: nothing that was said disappears.
CREATE SCHEMA IF NOT EXISTS councils;
GRANT USAGE ON SCHEMA councils TO renkei_app;

CREATE TABLE councils.record_event (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  event_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  subject_kind text COLLATE "C" NOT NULL CHECK (subject_kind IN ('remark', 'decision', 'item', 'key-remark')),
  subject_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL
    CHECK (kind IN ('changed', 'removed', 'restored', 'marked', 'ended', 'reopened')),
  -- The words as they stood before (changed, removed), or what it ended in.
  text text NOT NULL DEFAULT '',
  -- Why.
  note text NOT NULL DEFAULT '',
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, event_id),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id)
);
CREATE INDEX record_event_by_subject ON councils.record_event (workspace_id, subject_id, entered_at);

ALTER TABLE councils.record_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.record_event FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.record_event
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON councils.record_event TO renkei_app;
