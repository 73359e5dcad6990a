-- 会議中の記録, 文字起こし, 要点発言.
CREATE SCHEMA IF NOT EXISTS councils;
GRANT USAGE ON SCHEMA councils TO renkei_app;

-- 発言の記録 as a recorder typed it. `removed` hides; the words stay.
CREATE TABLE councils.remark (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  remark_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  item_id uuid,
  seat_id uuid,
  -- Who spoke, as printed, where no seat did (事務局, 招聘者).
  speaker_name text NOT NULL DEFAULT '',
  text text NOT NULL CHECK (text <> ''),
  -- Japan time HH:MM when it was written down.
  said_at text COLLATE "C" NOT NULL DEFAULT '' CHECK (said_at ~ '^(([01][0-9]|2[0-3]):[0-5][0-9])?$'),
  position double precision NOT NULL,
  removed boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, remark_id),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id),
  FOREIGN KEY (workspace_id, item_id) REFERENCES councils.agenda_item (workspace_id, item_id),
  FOREIGN KEY (workspace_id, seat_id) REFERENCES councils.seat (workspace_id, seat_id)
);
CREATE INDEX remark_by_meeting ON councils.remark (workspace_id, meeting_id, position);

CREATE TABLE councils.decision (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  decision_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  item_id uuid,
  text text NOT NULL CHECK (text <> ''),
  position double precision NOT NULL,
  removed boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, decision_id),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id),
  FOREIGN KEY (workspace_id, item_id) REFERENCES councils.agenda_item (workspace_id, item_id)
);
CREATE INDEX decision_by_meeting ON councils.decision (workspace_id, meeting_id, position);

-- Which action (challenges.action) was agreed under which item of which meeting.
CREATE TABLE councils.agreed_action (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  action_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  item_id uuid,
  -- The form it was sent with: sent twice, it is one action.
  form_id uuid,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, action_id),
  FOREIGN KEY (workspace_id, action_id) REFERENCES challenges.action (workspace_id, action_id),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id),
  FOREIGN KEY (workspace_id, item_id) REFERENCES councils.agenda_item (workspace_id, item_id)
);
CREATE INDEX agreed_action_by_meeting ON councils.agreed_action (workspace_id, meeting_id);
CREATE UNIQUE INDEX agreed_action_by_form ON councils.agreed_action (workspace_id, form_id) WHERE form_id IS NOT NULL;

-- One imported file. A later import replaces it (superseded_at) unless it is taken as the next part; utterances stay.
CREATE TABLE councils.transcript (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  transcript_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  file_name text NOT NULL,
  format text COLLATE "C" NOT NULL CHECK (format IN ('vtt', 'srt', 'text', 'docx')),
  -- Of the utterances as read, so that the same words in another wrapping are the same transcript.
  sha256 text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  part smallint NOT NULL DEFAULT 1,
  utterances integer NOT NULL,
  -- What the import said: what was skipped (the first lines, and how many), and warnings.
  reading jsonb NOT NULL DEFAULT '{}',
  superseded_at timestamptz(3),
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, transcript_id),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id)
);
CREATE INDEX transcript_by_meeting ON councils.transcript (workspace_id, meeting_id);

CREATE TABLE councils.utterance (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  transcript_id uuid NOT NULL,
  position integer NOT NULL,
  -- Of the file, for "where does it stand".
  line integer NOT NULL,
  -- Time in the recording; null where the file has none.
  starts_ms integer CHECK (starts_ms >= 0),
  ends_ms integer CHECK (ends_ms >= 0),
  speaker text NOT NULL,
  text text NOT NULL,
  -- Code points without white space; and whether a new turn (話者の交代) begins here.
  characters integer NOT NULL,
  begins_turn boolean NOT NULL,
  PRIMARY KEY (workspace_id, transcript_id, position),
  FOREIGN KEY (workspace_id, transcript_id) REFERENCES councils.transcript (workspace_id, transcript_id)
);
-- Participation is counted from this index alone.
CREATE INDEX utterance_by_speaker ON councils.utterance (workspace_id, transcript_id, speaker) INCLUDE (characters, begins_turn, position);

-- Who a name in this body's transcripts is: mapped once, remembered. A name belongs to a person or, without one, to an outsider
-- (事務局, 招聘者, 傍聴者) who is known and holds no seat.
CREATE TABLE councils.speaker (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  body_id uuid NOT NULL,
  -- The name without blanks, honorifics and brackets, as speakerKey() makes it.
  speaker text NOT NULL CHECK (speaker <> ''),
  person_id uuid,
  seat_id uuid,
  outsider text COLLATE "C" NOT NULL DEFAULT '' CHECK (outsider IN ('', 'secretariat', 'guest', 'observer')),
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, body_id, speaker),
  FOREIGN KEY (workspace_id, body_id) REFERENCES councils.body (workspace_id, body_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES councils.person (workspace_id, person_id),
  FOREIGN KEY (workspace_id, seat_id) REFERENCES councils.seat (workspace_id, seat_id),
  -- A person (whatever seat they hold on the day), or a seat whoever holds it, or an outsider; none of them where somebody has
  -- taken a mapping back.
  CHECK ((person_id IS NOT NULL)::int + (seat_id IS NOT NULL)::int + (outsider <> '')::int <= 1)
);

-- 要点発言: open until it ends in something.
CREATE TABLE councils.key_remark (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  key_remark_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  item_id uuid,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('challenge', 'proposal', 'fact', 'question', 'promise')),
  text text NOT NULL CHECK (text <> ''),
  seat_id uuid,
  speaker_name text NOT NULL,
  -- Where it was said: in a transcript, or as a recorder's remark.
  transcript_id uuid,
  position integer,
  starts_ms integer,
  remark_id uuid,
  visibility text COLLATE "C" NOT NULL DEFAULT 'members' CHECK (visibility IN ('public', 'members', 'secretariat')),
  -- null while open.
  ending text COLLATE "C" CHECK (ending IN ('challenge', 'decision', 'action', 'organisation', 'noted')),
  -- The challenge, decision, action or organisation.
  ending_id uuid,
  ending_note text NOT NULL DEFAULT '',
  ended_by_name text NOT NULL DEFAULT '',
  ended_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, key_remark_id),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id),
  FOREIGN KEY (workspace_id, item_id) REFERENCES councils.agenda_item (workspace_id, item_id),
  FOREIGN KEY (workspace_id, seat_id) REFERENCES councils.seat (workspace_id, seat_id),
  FOREIGN KEY (workspace_id, transcript_id, position) REFERENCES councils.utterance (workspace_id, transcript_id, position),
  FOREIGN KEY (workspace_id, remark_id) REFERENCES councils.remark (workspace_id, remark_id),
  CHECK ((transcript_id IS NULL) = (position IS NULL)),
  CHECK ((ending IS NULL) = (ended_at IS NULL))
);
CREATE INDEX key_remark_by_meeting ON councils.key_remark (workspace_id, meeting_id);

ALTER TABLE councils.remark ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.remark FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.remark
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON councils.remark TO renkei_app;

ALTER TABLE councils.decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.decision FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.decision
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON councils.decision TO renkei_app;

ALTER TABLE councils.agreed_action ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.agreed_action FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.agreed_action
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON councils.agreed_action TO renkei_app;

ALTER TABLE councils.transcript ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.transcript FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.transcript
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON councils.transcript TO renkei_app;

ALTER TABLE councils.utterance ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.utterance FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.utterance
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON councils.utterance TO renkei_app;

ALTER TABLE councils.speaker ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.speaker FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.speaker
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON councils.speaker TO renkei_app;

ALTER TABLE councils.key_remark ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.key_remark FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.key_remark
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON councils.key_remark TO renkei_app;
