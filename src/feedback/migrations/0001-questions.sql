-- 照会と回答: a question to organisations, what each was asked and by when, what came back, and what became of it.
CREATE SCHEMA IF NOT EXISTS feedback;
GRANT USAGE ON SCHEMA feedback TO renkei_app;

-- What stands on every sheet and mail, and when the silent are reminded. Without a row, domain/settings.ts has the defaults.
CREATE TABLE feedback.settings (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  -- 差出人・返送先 as printed.
  office_name text NOT NULL DEFAULT '',
  postal_code text COLLATE "C" NOT NULL DEFAULT '',
  address text NOT NULL DEFAULT '',
  telephone text COLLATE "C" NOT NULL DEFAULT '',
  fax text COLLATE "C" NOT NULL DEFAULT '',
  -- Replies to our mails go there.
  email text COLLATE "C" NOT NULL DEFAULT '',
  -- 'https://renkei.example.jp', in front of links in mails and papers that no request makes; '' while nobody has set it.
  site_address text COLLATE "C" NOT NULL DEFAULT '',
  reminders_on boolean NOT NULL,
  -- Days before and after the due date, and the hour (Japan) from which they go out.
  remind_before smallint[] NOT NULL,
  remind_after smallint[] NOT NULL,
  remind_hour smallint NOT NULL CHECK (remind_hour BETWEEN 0 AND 23),
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id)
);

-- 照会: asked by a body, from an agenda item, a key remark or a challenge. Its words are frozen once it has gone out to anybody.
CREATE TABLE feedback.question (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  question_id uuid NOT NULL,
  -- Printed: 「R8-7」 is the 7th of fiscal year 2026.
  fiscal_year smallint NOT NULL,
  number smallint NOT NULL CHECK (number > 0),
  body_id uuid NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  background text NOT NULL DEFAULT '',
  answer_kind text COLLATE "C" NOT NULL CHECK (answer_kind IN ('opinion', 'choice', 'indicator', 'agreement')),
  -- 期日までに回答のない場合は同意とみなす: only with 'agreement', printed on everything that goes out.
  silence_agrees boolean NOT NULL DEFAULT false,
  origin_kind text COLLATE "C" NOT NULL DEFAULT '' CHECK (origin_kind IN ('', 'agenda-item', 'key-remark', 'challenge')),
  origin_id uuid,
  -- Its address after /w/<workspace>, and its words as they were. Shown to those who may read it there; never sent out.
  origin_path text COLLATE "C" NOT NULL DEFAULT '',
  origin_quote text NOT NULL DEFAULT '',
  raised_on date NOT NULL,
  -- 終了・取下げ, with a sentence.
  closed_on date,
  closed_as text COLLATE "C" NOT NULL DEFAULT '' CHECK (closed_as IN ('', 'ended', 'withdrawn')),
  closing_note text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, question_id),
  UNIQUE (workspace_id, fiscal_year, number),
  FOREIGN KEY (workspace_id, body_id) REFERENCES councils.body (workspace_id, body_id),
  CHECK ((origin_kind = '') = (origin_id IS NULL)),
  CHECK (NOT silence_agrees OR answer_kind = 'agreement'),
  CHECK ((closed_on IS NULL) = (closed_as = '') AND (closed_on IS NULL) = (closing_note = ''))
);
CREATE INDEX question_by_body ON feedback.question (workspace_id, body_id, raised_on);
CREATE INDEX question_by_origin ON feedback.question (workspace_id, origin_id);

-- 話し合っていただきたいこと, at most three.
CREATE TABLE feedback.point (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  question_id uuid NOT NULL,
  position smallint NOT NULL CHECK (position BETWEEN 1 AND 3),
  text text NOT NULL CHECK (text <> ''),
  PRIMARY KEY (workspace_id, question_id, position),
  FOREIGN KEY (workspace_id, question_id) REFERENCES feedback.question (workspace_id, question_id)
);

-- 選択肢, for a question that asks for a choice.
CREATE TABLE feedback.choice (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  question_id uuid NOT NULL,
  position smallint NOT NULL CHECK (position BETWEEN 1 AND 8),
  text text NOT NULL CHECK (text <> ''),
  PRIMARY KEY (workspace_id, question_id, position),
  FOREIGN KEY (workspace_id, question_id) REFERENCES feedback.question (workspace_id, question_id)
);

-- 照会先: one question to one organisation, with its own due date. domain/state.ts has the ways between the states; overdue is derived.
CREATE TABLE feedback.addressee (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  addressee_id uuid NOT NULL,
  question_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  -- Printed behind the question's number: 「R8-7-2」.
  number smallint NOT NULL CHECK (number BETWEEN 1 AND 999),
  due_on date NOT NULL,
  -- The 例会 that the due date was set from; null where the organisation has none.
  regular_meeting_on date,
  -- 持ち帰る委員: the seat whose holder carries it.
  carrier_seat_id uuid,
  state text COLLATE "C" NOT NULL
    CHECK (state IN ('drafted', 'sent', 'on-agenda', 'answered', 'no-view', 'declined', 'reflected')),
  sent_on date,
  sent_channel text COLLATE "C" NOT NULL DEFAULT '' CHECK (sent_channel IN ('', 'link', 'mail', 'paper', 'fax')),
  -- The day of the 例会 whose agenda it is on.
  agenda_on date,
  -- When the answer that counts came in, and how; also kept when it was reflected.
  answered_on date,
  answer_channel text COLLATE "C" NOT NULL DEFAULT ''
    CHECK (answer_channel IN ('', 'link', 'account', 'mail', 'paper', 'fax', 'typed')),
  -- 対応, 変わったこと: what the body made of it.
  response text NOT NULL DEFAULT '',
  reflection text NOT NULL DEFAULT '',
  reflected_on date,
  -- 結果を返した: when the organisation was told what became of its answer, and how.
  returned_on date,
  returned_channel text COLLATE "C" NOT NULL DEFAULT '' CHECK (returned_channel IN ('', 'link', 'mail', 'paper', 'fax')),
  -- Asked by mistake; stays in the books, and on no list.
  removed_on date,
  remove_reason text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, addressee_id),
  UNIQUE (workspace_id, question_id, organisation_id),
  UNIQUE (workspace_id, question_id, number),
  FOREIGN KEY (workspace_id, question_id) REFERENCES feedback.question (workspace_id, question_id),
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES directory.organisation (workspace_id, organisation_id),
  FOREIGN KEY (workspace_id, carrier_seat_id) REFERENCES councils.seat (workspace_id, seat_id),
  CHECK ((state = 'drafted') = (sent_on IS NULL) AND (sent_on IS NULL) = (sent_channel = '')),
  CHECK (state <> 'on-agenda' OR agenda_on IS NOT NULL),
  CHECK ((state IN ('answered', 'no-view', 'declined', 'reflected')) = (answered_on IS NOT NULL)),
  CHECK ((answered_on IS NULL) = (answer_channel = '')),
  CHECK ((state = 'reflected') = (reflected_on IS NOT NULL) AND (state <> 'reflected' OR reflection <> '')),
  CHECK ((returned_on IS NULL) = (returned_channel = '')),
  CHECK ((removed_on IS NULL) = (remove_reason = ''))
);
CREATE INDEX addressee_by_organisation ON feedback.addressee (workspace_id, organisation_id);
CREATE INDEX addressee_by_silence ON feedback.addressee (workspace_id, due_on) WHERE state IN ('sent', 'on-agenda');

-- Who did what with it and when. Append-only.
CREATE TABLE feedback.addressee_event (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  event_id uuid NOT NULL,
  addressee_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('drafted', 'changed', 'due-changed', 'carrier-changed', 'sent', 'bounced',
    'on-agenda', 'answered', 'no-view', 'declined', 'corrected', 'reflected', 'reflection-changed', 'returned', 'reminded', 'removed',
    'restored', 'ended', 'withdrawn', 'reopened')),
  -- The day it is about (the new due date), where that is not the day of entry; a channel, the due date before (2026-12-17), a sentence.
  day date,
  note text NOT NULL DEFAULT '',
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, event_id),
  FOREIGN KEY (workspace_id, addressee_id) REFERENCES feedback.addressee (workspace_id, addressee_id)
);
CREATE INDEX addressee_event_by_addressee ON feedback.addressee_event (workspace_id, addressee_id, entered_at);

-- A returned sheet. In the database, so that it comes and goes with its row.
CREATE TABLE feedback.stored_file (
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

-- 回答: drafts of several people of one organisation, of which one is confirmed. All are kept.
CREATE TABLE feedback.answer (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  answer_id uuid NOT NULL,
  addressee_id uuid NOT NULL,
  -- 'superseded': was confirmed, and another was confirmed as a correction.
  state text COLLATE "C" NOT NULL CHECK (state IN ('draft', 'confirmed', 'superseded')),
  -- 'answer' 回答, 'no-view' 意見なし, 'declined' 回答を控える.
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('answer', 'no-view', 'declined')),
  -- One text a point, in their order; one text where the question has no points.
  texts text[] NOT NULL CHECK (cardinality(texts) BETWEEN 1 AND 3),
  -- By the kind of answer: the choice's position; agreement; the organisation's own indicator and how it is measured.
  choice smallint,
  agreement text COLLATE "C" NOT NULL DEFAULT '' CHECK (agreement IN ('', 'agree', 'conditional', 'disagree')),
  indicator_name text NOT NULL DEFAULT '',
  indicator_measure text NOT NULL DEFAULT '',
  -- 団体名を示してよい outside the body (requirements C8).
  open_outside boolean NOT NULL DEFAULT false,
  drafter_name text NOT NULL CHECK (drafter_name <> ''),
  drafter_title text NOT NULL DEFAULT '',
  via text COLLATE "C" NOT NULL CHECK (via IN ('link', 'account', 'mail', 'paper', 'fax', 'typed')),
  -- 返送された用紙.
  scan_file_id uuid,
  received_on date NOT NULL,
  confirmed_by_name text NOT NULL DEFAULT '',
  confirmed_at timestamptz(3),
  supersedes uuid,
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, answer_id),
  FOREIGN KEY (workspace_id, addressee_id) REFERENCES feedback.addressee (workspace_id, addressee_id),
  FOREIGN KEY (workspace_id, scan_file_id) REFERENCES feedback.stored_file (workspace_id, file_id),
  FOREIGN KEY (workspace_id, supersedes) REFERENCES feedback.answer (workspace_id, answer_id),
  CHECK ((state = 'draft') = (confirmed_at IS NULL) AND (confirmed_at IS NULL) = (confirmed_by_name = ''))
);
CREATE INDEX answer_by_addressee ON feedback.answer (workspace_id, addressee_id);
CREATE UNIQUE INDEX answer_confirmed ON feedback.answer (workspace_id, addressee_id) WHERE state = 'confirmed';

ALTER TABLE feedback.settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback.settings FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON feedback.settings
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON feedback.settings TO renkei_app;

ALTER TABLE feedback.question ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback.question FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON feedback.question
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON feedback.question TO renkei_app;

ALTER TABLE feedback.point ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback.point FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON feedback.point
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, DELETE ON feedback.point TO renkei_app;

ALTER TABLE feedback.choice ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback.choice FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON feedback.choice
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, DELETE ON feedback.choice TO renkei_app;

ALTER TABLE feedback.addressee ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback.addressee FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON feedback.addressee
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON feedback.addressee TO renkei_app;

ALTER TABLE feedback.addressee_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback.addressee_event FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON feedback.addressee_event
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON feedback.addressee_event TO renkei_app;

ALTER TABLE feedback.stored_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback.stored_file FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON feedback.stored_file
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON feedback.stored_file TO renkei_app;

ALTER TABLE feedback.answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback.answer FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON feedback.answer
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON feedback.answer TO renkei_app;
