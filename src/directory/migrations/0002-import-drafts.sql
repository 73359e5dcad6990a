-- A list of organisations between its dry run and its import: for an hour, for who uploaded it.
CREATE TABLE directory.import_draft (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  draft_id uuid NOT NULL,
  file_name text NOT NULL,
  content bytea NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, draft_id)
);

ALTER TABLE directory.import_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.import_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON directory.import_draft
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, DELETE ON directory.import_draft TO renkei_app;
