-- 個人リンク: one purpose, one holder, one record, and an end. Only the token's hash is here; the token itself is made from this row
-- and the installation's secret, so that a sheet can be printed again without anything in the database opening a door.
CREATE SCHEMA IF NOT EXISTS access;
GRANT USAGE ON SCHEMA access TO renkei_app;

CREATE TABLE access.personal_link (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  link_id uuid NOT NULL,
  -- 'councils.meeting', … : routes of another purpose do not know this link.
  purpose text COLLATE "C" NOT NULL CHECK (purpose <> ''),
  -- The record it is about (a meeting) and who holds it (an attendee, an organisation): ids of the slice that made it.
  subject_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  token_hash text COLLATE "C" NOT NULL,
  -- Counts up when a leaked link is replaced; the old address stops working.
  generation integer NOT NULL DEFAULT 1,
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  created_by text COLLATE "C" NOT NULL,
  PRIMARY KEY (workspace_id, link_id),
  UNIQUE (workspace_id, token_hash),
  UNIQUE (workspace_id, purpose, subject_id, holder_id)
);

-- Opened, replaced, reopened, revoked: by whom and when. Append-only.
CREATE TABLE access.personal_link_event (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  event_id uuid NOT NULL,
  link_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('issued', 'extended', 'reopened', 'replaced', 'revoked')),
  at timestamptz(3) NOT NULL,
  by text COLLATE "C" NOT NULL,
  PRIMARY KEY (workspace_id, event_id),
  FOREIGN KEY (workspace_id, link_id) REFERENCES access.personal_link (workspace_id, link_id)
);
CREATE INDEX personal_link_event_by_link ON access.personal_link_event (workspace_id, link_id);

ALTER TABLE access.personal_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.personal_link FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON access.personal_link
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON access.personal_link TO renkei_app;

ALTER TABLE access.personal_link_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.personal_link_event FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON access.personal_link_event
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON access.personal_link_event TO renkei_app;
