-- 会議体, 席, 任期, 人. A seat is for a sector and an organisation; a person holds it for a term. All end, none is deleted.
CREATE SCHEMA IF NOT EXISTS councils;
GRANT USAGE ON SCHEMA councils TO renkei_app;

CREATE TABLE councils.person (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  name_kana text NOT NULL DEFAULT '',
  -- 職名, as it is printed in front of the name: 院長, 管理者.
  job_title text NOT NULL DEFAULT '',
  organisation_id uuid,
  postal_code text COLLATE "C" NOT NULL DEFAULT '',
  address text NOT NULL DEFAULT '',
  telephone text COLLATE "C" NOT NULL DEFAULT '',
  fax text COLLATE "C" NOT NULL DEFAULT '',
  email text COLLATE "C" NOT NULL DEFAULT '',
  -- How papers reach this person: by personal link, by post or hand, by FAX.
  channel text COLLATE "C" NOT NULL DEFAULT 'paper' CHECK (channel IN ('link', 'paper', 'fax')),
  -- The account, for those who have one.
  account_id uuid,
  note text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, person_id),
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES directory.organisation (workspace_id, organisation_id),
  FOREIGN KEY (workspace_id, account_id) REFERENCES access.membership (workspace_id, account_id)
);
CREATE UNIQUE INDEX person_by_account ON councils.person (workspace_id, account_id) WHERE account_id IS NOT NULL;

CREATE TABLE councils.body (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  body_id uuid NOT NULL,
  parent_id uuid,
  kind text COLLATE "C" NOT NULL
    CHECK (kind IN ('council', 'working-group', 'consultative-body', 'subcommittee', 'case-conference')),
  name text NOT NULL CHECK (name <> ''),
  purpose text NOT NULL DEFAULT '',
  -- 設置の根拠: 要綱, 条例, 介護保険法115条の45…
  legal_ground text NOT NULL DEFAULT '',
  -- 庶務を行う課, as printed: 「地域包括支援センター・保健介護課」.
  secretariat text NOT NULL DEFAULT '',
  secretariat_contact text NOT NULL DEFAULT '',
  -- 委嘱する者・通知する者 as printed: 「みほん市長 見本 太郎」「議長」.
  appointing_authority text NOT NULL DEFAULT '',
  convener text NOT NULL DEFAULT '',
  -- 文書番号の記号: 「みほ長第」 + number + 「号」.
  document_prefix text NOT NULL DEFAULT '',
  -- 定足数: 'majority' 過半数, 'half' 半数以上, 'two-thirds' 3分の2以上, 'none' 定めなし.
  quorum text COLLATE "C" NOT NULL DEFAULT 'majority' CHECK (quorum IN ('majority', 'half', 'two-thirds', 'none')),
  proxies_count boolean NOT NULL DEFAULT true,
  -- 開催通知は何日前までに.
  notice_days smallint NOT NULL DEFAULT 7 CHECK (notice_days BETWEEN 0 AND 90),
  open_to_public boolean NOT NULL DEFAULT false,
  -- 任期 in months, for the form's proposal.
  term_months smallint NOT NULL DEFAULT 24 CHECK (term_months BETWEEN 1 AND 120),
  position smallint NOT NULL DEFAULT 0,
  founded_on date,
  ended_on date,
  end_reason text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, body_id),
  FOREIGN KEY (workspace_id, parent_id) REFERENCES councils.body (workspace_id, body_id),
  CHECK (parent_id <> body_id),
  CHECK ((ended_on IS NULL) = (end_reason = ''))
);
CREATE UNIQUE INDEX body_by_name ON councils.body (workspace_id, name) WHERE ended_on IS NULL;

CREATE TABLE councils.seat (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  seat_id uuid NOT NULL,
  body_id uuid NOT NULL,
  sector text COLLATE "C" NOT NULL CHECK (sector IN ('medical', 'care', 'resident', 'administration', 'other')),
  organisation_id uuid,
  -- What the roster says where there is no organisation: 「団体別の内訳は公表なし」.
  note text NOT NULL DEFAULT '',
  -- Order in the roster, 1 first.
  position smallint NOT NULL,
  voting boolean NOT NULL DEFAULT true,
  since date,
  ended_on date,
  end_reason text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, seat_id),
  FOREIGN KEY (workspace_id, body_id) REFERENCES councils.body (workspace_id, body_id),
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES directory.organisation (workspace_id, organisation_id),
  CHECK ((ended_on IS NULL) = (end_reason = ''))
);
CREATE INDEX seat_by_body ON councils.seat (workspace_id, body_id, position);

-- 任期: who holds a seat from 委嘱日 to the end of the term, or until it ended early. Terms of one seat do not overlap; the use
-- case locks the seat and checks.
CREATE TABLE councils.term (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  term_id uuid NOT NULL,
  seat_id uuid NOT NULL,
  person_id uuid NOT NULL,
  appointed_on date NOT NULL,
  ends_on date NOT NULL,
  -- 選任の方法: 団体の推薦, 充て職, 公募, 市長の指名.
  how_named text NOT NULL DEFAULT '',
  office text COLLATE "C" NOT NULL DEFAULT 'member' CHECK (office IN ('chair', 'vice-chair', 'member')),
  ended_on date,
  end_reason text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, term_id),
  FOREIGN KEY (workspace_id, seat_id) REFERENCES councils.seat (workspace_id, seat_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES councils.person (workspace_id, person_id),
  CHECK (ends_on >= appointed_on),
  CHECK ((ended_on IS NULL) = (end_reason = ''))
);
CREATE INDEX term_by_seat ON councils.term (workspace_id, seat_id, appointed_on);
CREATE INDEX term_by_person ON councils.term (workspace_id, person_id);

-- 文書番号: which paper left the house under which number and date. Append-only.
CREATE TABLE councils.letter (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  letter_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('appointment', 'notice')),
  -- The term of a 委嘱状, or the meeting of a 開催通知.
  subject_id uuid NOT NULL,
  body_id uuid NOT NULL,
  -- As printed: 「みほ長第123号」.
  document_number text NOT NULL CHECK (document_number <> ''),
  dated date NOT NULL,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, letter_id),
  FOREIGN KEY (workspace_id, body_id) REFERENCES councils.body (workspace_id, body_id)
);
CREATE INDEX letter_by_subject ON councils.letter (workspace_id, subject_id, entered_at);

ALTER TABLE councils.person ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.person FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.person
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON councils.person TO renkei_app;

ALTER TABLE councils.body ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.body FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.body
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON councils.body TO renkei_app;

ALTER TABLE councils.seat ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.seat FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.seat
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON councils.seat TO renkei_app;

ALTER TABLE councils.term ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.term FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.term
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON councils.term TO renkei_app;

ALTER TABLE councils.letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE councils.letter FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON councils.letter
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON councils.letter TO renkei_app;
