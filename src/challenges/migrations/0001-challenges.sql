-- 課題と実施事項, first form: what was raised with its evidence, and who does what by when. Nothing is deleted: a challenge or an
-- action ends with a sentence, and every change of state stays in the history.
CREATE SCHEMA IF NOT EXISTS challenges;
GRANT USAGE ON SCHEMA challenges TO renkei_app;

CREATE TABLE challenges.challenge (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  challenge_id uuid NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  description text NOT NULL DEFAULT '',
  state text COLLATE "C" NOT NULL CHECK (state IN ('open', 'settled', 'dropped')),
  raised_on date NOT NULL,
  -- Why it was settled or dropped; empty while open.
  closing_note text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, challenge_id),
  CHECK ((state = 'open') = (closing_note = ''))
);

-- 根拠: a figure, a key remark of a meeting, or words. `reference` is the id in the slice that knows it, `path` its address there
-- (after /w/<workspace>), `quote` the words as they were when taken.
CREATE TABLE challenges.evidence (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  evidence_id uuid NOT NULL,
  challenge_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('key-remark', 'figure', 'answer', 'words')),
  reference text COLLATE "C" NOT NULL DEFAULT '',
  path text COLLATE "C" NOT NULL DEFAULT '',
  quote text NOT NULL CHECK (quote <> ''),
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, evidence_id),
  FOREIGN KEY (workspace_id, challenge_id) REFERENCES challenges.challenge (workspace_id, challenge_id)
);
CREATE INDEX evidence_by_challenge ON challenges.evidence (workspace_id, challenge_id);

CREATE TABLE challenges.action (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  action_id uuid NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  -- The owner: an organisation, or a name where no organisation owns it; may still be missing, and preflight says so.
  owner_organisation_id uuid,
  owner_name text NOT NULL DEFAULT '',
  due_on date,
  state text COLLATE "C" NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  challenge_id uuid,
  -- Where it was agreed, for slices above: 'councils.body' and its id. An action of a meeting carries over in its body.
  origin_kind text COLLATE "C" NOT NULL DEFAULT '',
  origin_id uuid,
  -- The single record it came from (a meeting), and its address after /w/<workspace>.
  origin_record uuid,
  origin_path text COLLATE "C" NOT NULL DEFAULT '',
  closing_note text NOT NULL DEFAULT '',
  raised_on date NOT NULL,
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, action_id),
  FOREIGN KEY (workspace_id, owner_organisation_id) REFERENCES directory.organisation (workspace_id, organisation_id),
  FOREIGN KEY (workspace_id, challenge_id) REFERENCES challenges.challenge (workspace_id, challenge_id),
  CHECK ((origin_kind = '') = (origin_id IS NULL)),
  CHECK ((state = 'open') = (closing_note = ''))
);
CREATE INDEX action_by_origin ON challenges.action (workspace_id, origin_kind, origin_id);
CREATE INDEX action_by_owner ON challenges.action (workspace_id, owner_organisation_id);

-- What happened to a challenge or an action, for good. `subject_id` is either's id.
CREATE TABLE challenges.event (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  event_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('raised', 'changed', 'settled', 'done', 'dropped', 'reopened')),
  note text NOT NULL DEFAULT '',
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, event_id)
);
CREATE INDEX event_by_subject ON challenges.event (workspace_id, subject_id, entered_at);

ALTER TABLE challenges.challenge ENABLE ROW LEVEL SECURITY;
ALTER TABLE challenges.challenge FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON challenges.challenge
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON challenges.challenge TO renkei_app;

ALTER TABLE challenges.evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE challenges.evidence FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON challenges.evidence
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON challenges.evidence TO renkei_app;

ALTER TABLE challenges.action ENABLE ROW LEVEL SECURITY;
ALTER TABLE challenges.action FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON challenges.action
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON challenges.action TO renkei_app;

ALTER TABLE challenges.event ENABLE ROW LEVEL SECURITY;
ALTER TABLE challenges.event FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON challenges.event
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON challenges.event TO renkei_app;
