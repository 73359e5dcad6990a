-- 事前訪問, 資料, 配布, 出欠, 書面の意見.
CREATE SCHEMA IF NOT EXISTS councils;
GRANT USAGE ON SCHEMA councils TO renkei_app;

CREATE TABLE councils.visit (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  visit_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  seat_id uuid NOT NULL,
  visited_on date NOT NULL,
  -- 訪問, 電話, オンライン.
  way text COLLATE "C" NOT NULL CHECK (way IN ('visit', 'telephone', 'online')),
  visitor_name text NOT NULL CHECK (visitor_name <> ''),
  -- 心配していること, 会議で話すこと: the member's own words.
  worries text NOT NULL DEFAULT '',
  will_say text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, visit_id),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id),
  FOREIGN KEY (workspace_id, seat_id) REFERENCES councils.seat (workspace_id, seat_id)
);
CREATE INDEX visit_by_meeting ON councils.visit (workspace_id, meeting_id, seat_id);

-- この会議の二つの問い: to a seat, else to its sector ('' for all sectors).
CREATE TABLE councils.briefing_question (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  meeting_id uuid NOT NULL,
  sector text COLLATE "C" NOT NULL DEFAULT '',
  seat_key text COLLATE "C" NOT NULL DEFAULT '',
  position smallint NOT NULL CHECK (position IN (1, 2)),
  text text NOT NULL CHECK (text <> ''),
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, meeting_id, sector, seat_key, position),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id)
);

-- Bytes of an upload, under the name and type that Renkei gave them. In the database, so that they come and go with their row.
CREATE TABLE councils.stored_file (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  file_id uuid NOT NULL,
  name text NOT NULL,
  media_type text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea NOT NULL,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, file_id)
);

CREATE TABLE councils.material (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  material_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  item_id uuid,
  -- 資料1, 資料2 …
  number smallint NOT NULL CHECK (number BETWEEN 1 AND 999),
  title text NOT NULL CHECK (title <> ''),
  visibility text COLLATE "C" NOT NULL CHECK (visibility IN ('public', 'members', 'secretariat')),
  -- An upload, or a paper that Renkei makes ('roster', 'carry-over', 'participation' …), made anew until the meeting is held.
  file_id uuid,
  made_from text COLLATE "C" NOT NULL DEFAULT '',
  presenter_seat_id uuid,
  pages smallint,
  withdrawn_on date,
  withdraw_reason text NOT NULL DEFAULT '',
  -- A newer version of the same material; the old one stays.
  supersedes uuid,
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, material_id),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id),
  FOREIGN KEY (workspace_id, item_id) REFERENCES councils.agenda_item (workspace_id, item_id),
  FOREIGN KEY (workspace_id, file_id) REFERENCES councils.stored_file (workspace_id, file_id),
  FOREIGN KEY (workspace_id, presenter_seat_id) REFERENCES councils.seat (workspace_id, seat_id),
  FOREIGN KEY (workspace_id, supersedes) REFERENCES councils.material (workspace_id, material_id),
  CHECK ((file_id IS NULL) <> (made_from = '')),
  CHECK ((withdrawn_on IS NULL) = (withdraw_reason = ''))
);
CREATE INDEX material_by_meeting ON councils.material (workspace_id, meeting_id, number);

-- 既読: set by a button, or written down from paper by the secretariat; never by opening.
CREATE TABLE councils.reading_mark (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  material_id uuid NOT NULL,
  person_id uuid NOT NULL,
  via text COLLATE "C" NOT NULL CHECK (via IN ('link', 'account', 'secretariat')),
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, material_id, person_id),
  FOREIGN KEY (workspace_id, material_id) REFERENCES councils.material (workspace_id, material_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES councils.person (workspace_id, person_id)
);

-- Who is asked to one meeting, for what, and what they answered: members of seats, and 招聘者 and 傍聴者 for this meeting only.
CREATE TABLE councils.attendee (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  attendee_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  -- 委員 (by seat), 招聘者, 傍聴者, 事務局.
  role text COLLATE "C" NOT NULL CHECK (role IN ('member', 'guest', 'observer', 'secretariat')),
  seat_id uuid,
  person_id uuid,
  -- As printed, for those who are no person in the books (傍聴者, 事務局職員).
  name text NOT NULL CHECK (name <> ''),
  organisation_name text NOT NULL DEFAULT '',
  -- When the notice was sent, and how.
  sent_on date,
  sent_by_channel text COLLATE "C" NOT NULL DEFAULT '' CHECK (sent_by_channel IN ('', 'link', 'paper', 'fax')),
  link_id uuid,
  -- 出欠の返事.
  reply text COLLATE "C" NOT NULL DEFAULT '' CHECK (reply IN ('', 'attend', 'online', 'absent', 'proxy')),
  reply_via text COLLATE "C" NOT NULL DEFAULT '' CHECK (reply_via IN ('', 'link', 'account', 'secretariat')),
  replied_at timestamptz(3),
  -- 出欠: null before the meeting.
  presence text COLLATE "C" CHECK (presence IN ('present', 'online', 'proxy', 'absent', 'late', 'left-early')),
  proxy_name text NOT NULL DEFAULT '',
  proxy_title text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  -- Asked by mistake; stays in the books.
  removed boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, attendee_id),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id),
  FOREIGN KEY (workspace_id, seat_id) REFERENCES councils.seat (workspace_id, seat_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES councils.person (workspace_id, person_id),
  CHECK ((role = 'member') = (seat_id IS NOT NULL))
);
-- A seat whose holder changes before the meeting gets a new row; the one who was asked first stays in the books as removed.
CREATE UNIQUE INDEX attendee_by_seat ON councils.attendee (workspace_id, meeting_id, seat_id)
  WHERE seat_id IS NOT NULL AND NOT removed;
CREATE UNIQUE INDEX material_by_superseded ON councils.material (workspace_id, supersedes) WHERE supersedes IS NOT NULL;
CREATE INDEX attendee_by_meeting ON councils.attendee (workspace_id, meeting_id);
CREATE INDEX attendee_by_link ON councils.attendee (workspace_id, link_id);

-- 欠席委員の書面意見, and each answer of a 書面開催 (vote). A later one supersedes; both stay.
CREATE TABLE councils.written_opinion (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  opinion_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  attendee_id uuid NOT NULL,
  item_id uuid,
  vote text COLLATE "C" NOT NULL DEFAULT '' CHECK (vote IN ('', 'agree', 'disagree', 'abstain')),
  text text NOT NULL DEFAULT '',
  via text COLLATE "C" NOT NULL CHECK (via IN ('link', 'account', 'secretariat')),
  received_on date NOT NULL,
  supersedes uuid,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, opinion_id),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id),
  FOREIGN KEY (workspace_id, attendee_id) REFERENCES councils.attendee (workspace_id, attendee_id),
  FOREIGN KEY (workspace_id, item_id) REFERENCES councils.agenda_item (workspace_id, item_id),
  FOREIGN KEY (workspace_id, supersedes) REFERENCES councils.written_opinion (workspace_id, opinion_id),
  CHECK (vote <> '' OR text <> '')
);
CREATE INDEX written_opinion_by_meeting ON councils.written_opinion (workspace_id, meeting_id);

-- 読み上げた, when and by whom. Append-only.
CREATE TABLE councils.opinion_reading (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  opinion_id uuid NOT NULL,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, opinion_id),
  FOREIGN KEY (workspace_id, opinion_id) REFERENCES councils.written_opinion (workspace_id, opinion_id)
);

ALTER TABLE councils.visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.visit FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.visit
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON councils.visit TO renkei_app;

ALTER TABLE councils.briefing_question ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.briefing_question FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.briefing_question
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON councils.briefing_question TO renkei_app;

ALTER TABLE councils.stored_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.stored_file FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.stored_file
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON councils.stored_file TO renkei_app;

ALTER TABLE councils.material ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.material FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.material
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON councils.material TO renkei_app;

ALTER TABLE councils.reading_mark ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.reading_mark FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.reading_mark
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON councils.reading_mark TO renkei_app;

ALTER TABLE councils.attendee ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.attendee FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.attendee
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON councils.attendee TO renkei_app;

ALTER TABLE councils.written_opinion ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.written_opinion FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.written_opinion
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON councils.written_opinion TO renkei_app;

ALTER TABLE councils.opinion_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.opinion_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.opinion_reading
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON councils.opinion_reading TO renkei_app;
