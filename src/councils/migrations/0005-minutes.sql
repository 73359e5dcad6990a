-- 会議録: draft, check by members, sign-off, lock, dated addenda.
CREATE SCHEMA IF NOT EXISTS councils;
GRANT USAGE ON SCHEMA councils TO renkei_app;

-- What the draft says beyond the items themselves. One row a meeting, made with the draft.
CREATE TABLE councils.minutes (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  meeting_id uuid NOT NULL,
  -- 要点 or 逐語.
  style text COLLATE "C" NOT NULL CHECK (style IN ('summary', 'verbatim')),
  preface text NOT NULL DEFAULT '',
  -- 確認の期限 for members; null before the check begins.
  check_until date,
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, meeting_id),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id)
);

-- A member's comment on the draft, and what the secretariat answers.
CREATE TABLE councils.minutes_comment (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  comment_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  item_id uuid,
  person_id uuid,
  text text NOT NULL CHECK (text <> ''),
  via text COLLATE "C" NOT NULL CHECK (via IN ('link', 'account', 'secretariat')),
  answer text NOT NULL DEFAULT '',
  answered_by_name text NOT NULL DEFAULT '',
  answered_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, comment_id),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id),
  FOREIGN KEY (workspace_id, item_id) REFERENCES councils.agenda_item (workspace_id, item_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES councils.person (workspace_id, person_id),
  CHECK ((answer = '') = (answered_at IS NULL))
);
CREATE INDEX minutes_comment_by_meeting ON councils.minutes_comment (workspace_id, meeting_id, entered_at);

-- 確認しました: by a member, of the text with this hash.
CREATE TABLE councils.minutes_confirmation (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  confirmation_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  person_id uuid NOT NULL,
  text_sha256 text COLLATE "C" NOT NULL,
  via text COLLATE "C" NOT NULL CHECK (via IN ('link', 'account', 'secretariat')),
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, confirmation_id),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES councils.person (workspace_id, person_id)
);
CREATE INDEX minutes_confirmation_by_meeting ON councils.minutes_confirmation (workspace_id, meeting_id);

-- 署名: the chair's and one member's, each over the hash of the closed edition's text. A change of the text before the lock makes
-- earlier signatures count no more (they name another hash) and they stay.
CREATE TABLE councils.minutes_signature (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  signature_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  as_office text COLLATE "C" NOT NULL CHECK (as_office IN ('chair', 'member')),
  person_id uuid NOT NULL,
  signer_name text NOT NULL CHECK (signer_name <> ''),
  text_sha256 text COLLATE "C" NOT NULL,
  via text COLLATE "C" NOT NULL CHECK (via IN ('link', 'account', 'secretariat')),
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, signature_id),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES councils.person (workspace_id, person_id)
);
CREATE INDEX minutes_signature_by_meeting ON councils.minutes_signature (workspace_id, meeting_id);

-- The locked text, one row an edition: everything a paper prints, as it was signed. Append-only.
CREATE TABLE councils.locked_minutes (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  meeting_id uuid NOT NULL,
  edition text COLLATE "C" NOT NULL CHECK (edition IN ('public', 'closed')),
  content jsonb NOT NULL,
  text_sha256 text COLLATE "C" NOT NULL,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, meeting_id, edition),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id)
);

-- 追記・訂正 after the lock, dated. Append-only.
CREATE TABLE councils.minutes_addendum (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  addendum_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  dated date NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  reason text NOT NULL CHECK (reason <> ''),
  visibility text COLLATE "C" NOT NULL CHECK (visibility IN ('public', 'members', 'secretariat')),
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, addendum_id),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id)
);
CREATE INDEX minutes_addendum_by_meeting ON councils.minutes_addendum (workspace_id, meeting_id, dated);

ALTER TABLE councils.minutes ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.minutes FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.minutes
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON councils.minutes TO renkei_app;

ALTER TABLE councils.minutes_comment ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.minutes_comment FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.minutes_comment
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON councils.minutes_comment TO renkei_app;

ALTER TABLE councils.minutes_confirmation ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.minutes_confirmation FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.minutes_confirmation
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON councils.minutes_confirmation TO renkei_app;

ALTER TABLE councils.minutes_signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.minutes_signature FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.minutes_signature
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON councils.minutes_signature TO renkei_app;

ALTER TABLE councils.locked_minutes ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.locked_minutes FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.locked_minutes
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON councils.locked_minutes TO renkei_app;

ALTER TABLE councils.minutes_addendum ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.minutes_addendum FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.minutes_addendum
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON councils.minutes_addendum TO renkei_app;
