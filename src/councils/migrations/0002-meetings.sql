-- 会議と次第.
CREATE SCHEMA IF NOT EXISTS councils;
GRANT USAGE ON SCHEMA councils TO renkei_app;

CREATE TABLE councils.meeting (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  meeting_id uuid NOT NULL,
  body_id uuid NOT NULL,
  -- 第n回.
  number integer NOT NULL CHECK (number BETWEEN 1 AND 9999),
  held_on date NOT NULL,
  -- Japan time, HH:MM; ends_at is the time that was announced.
  starts_at text COLLATE "C" NOT NULL CHECK (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends_at text COLLATE "C" NOT NULL CHECK (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  -- 対面, オンライン, 併用, 書面開催.
  form text COLLATE "C" NOT NULL CHECK (form IN ('in-person', 'online', 'hybrid', 'written')),
  place text NOT NULL DEFAULT '',
  online_link text COLLATE "C" NOT NULL DEFAULT '',
  openness text COLLATE "C" NOT NULL CHECK (openness IN ('open', 'partly', 'closed')),
  -- 非公開の理由; needed unless open.
  closed_reason text NOT NULL DEFAULT '',
  -- 書面開催: answers are taken until this day.
  answers_until date,
  state text COLLATE "C" NOT NULL CHECK (state IN ('planned', 'noticed', 'held', 'checking', 'signed')),
  -- What really happened, HH:MM.
  opened_at text COLLATE "C" NOT NULL DEFAULT '' CHECK (opened_at ~ '^(([01][0-9]|2[0-3]):[0-5][0-9])?$'),
  closed_at text COLLATE "C" NOT NULL DEFAULT '' CHECK (closed_at ~ '^(([01][0-9]|2[0-3]):[0-5][0-9])?$'),
  cancelled_on date,
  cancel_reason text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, meeting_id),
  FOREIGN KEY (workspace_id, body_id) REFERENCES councils.body (workspace_id, body_id),
  CHECK (starts_at < ends_at),
  CHECK ((cancelled_on IS NULL) = (cancel_reason = ''))
);
CREATE UNIQUE INDEX meeting_by_number ON councils.meeting (workspace_id, body_id, number) WHERE cancelled_on IS NULL;
CREATE INDEX meeting_by_date ON councils.meeting (workspace_id, held_on);

-- Every step of a meeting's state, for good.
CREATE TABLE councils.meeting_event (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  event_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  -- 1 first: two steps may fall into one millisecond.
  position integer NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind <> ''),
  note text NOT NULL DEFAULT '',
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, event_id),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id)
);
CREATE INDEX meeting_event_by_meeting ON councils.meeting_event (workspace_id, meeting_id, position);

CREATE TABLE councils.agenda_item (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  item_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  position smallint NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  explanation text NOT NULL DEFAULT '',
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('report', 'discussion', 'decision', 'information')),
  -- Planned minutes.
  minutes smallint NOT NULL CHECK (minutes BETWEEN 1 AND 480),
  visibility text COLLATE "C" NOT NULL CHECK (visibility IN ('public', 'members', 'secretariat')),
  presenter_seat_id uuid,
  presenter_name text NOT NULL DEFAULT '',
  -- Where it comes from: 'item', 'key-remark', 'action', 'material', 'visit', or a source that a higher slice hands in
  -- ('question'); empty for an item somebody typed.
  source_kind text COLLATE "C" NOT NULL DEFAULT '',
  source_id uuid,
  -- The meeting in which it was first raised, the one it was carried from last, and how often.
  first_meeting_id uuid,
  carried_from uuid,
  times_carried smallint NOT NULL DEFAULT 0 CHECK (times_carried >= 0),
  -- 結果: null while nobody has said; 'carried' waits for the next meeting.
  outcome text COLLATE "C" CHECK (outcome IN ('decided', 'agreed', 'discussed', 'reported', 'carried', 'withdrawn')),
  outcome_note text NOT NULL DEFAULT '',
  -- 要点, the summary that the minutes print.
  summary text NOT NULL DEFAULT '',
  -- Minutes really taken, as the recorder saw it.
  started_at text COLLATE "C" NOT NULL DEFAULT '' CHECK (started_at ~ '^(([01][0-9]|2[0-3]):[0-5][0-9])?$'),
  ended_at text COLLATE "C" NOT NULL DEFAULT '' CHECK (ended_at ~ '^(([01][0-9]|2[0-3]):[0-5][0-9])?$'),
  -- Taken off the agenda before the meeting; kept, so that two who edit at once lose nothing.
  removed boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, item_id),
  FOREIGN KEY (workspace_id, meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id),
  FOREIGN KEY (workspace_id, presenter_seat_id) REFERENCES councils.seat (workspace_id, seat_id),
  FOREIGN KEY (workspace_id, carried_from) REFERENCES councils.meeting (workspace_id, meeting_id),
  FOREIGN KEY (workspace_id, first_meeting_id) REFERENCES councils.meeting (workspace_id, meeting_id)
);
CREATE INDEX agenda_item_by_meeting ON councils.agenda_item (workspace_id, meeting_id, position);
CREATE INDEX agenda_item_by_source ON councils.agenda_item (workspace_id, source_kind, source_id);

-- 持ち越しをやめた: who let which open thing go, when and why. Append-only.
CREATE TABLE councils.dropped_carry_over (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  body_id uuid NOT NULL,
  source_kind text COLLATE "C" NOT NULL,
  source_id uuid NOT NULL,
  title text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, body_id, source_kind, source_id),
  FOREIGN KEY (workspace_id, body_id) REFERENCES councils.body (workspace_id, body_id)
);

ALTER TABLE councils.meeting ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.meeting FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.meeting
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON councils.meeting TO renkei_app;

ALTER TABLE councils.meeting_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.meeting_event FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.meeting_event
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON councils.meeting_event TO renkei_app;

ALTER TABLE councils.agenda_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.agenda_item FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.agenda_item
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON councils.agenda_item TO renkei_app;

ALTER TABLE councils.dropped_carry_over ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.dropped_carry_over FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.dropped_carry_over
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON councils.dropped_carry_over TO renkei_app;
