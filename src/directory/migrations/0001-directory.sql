-- 地域資源, first form: the organisations (団体, 事業所) that send members and take questions, and their 例会.
CREATE SCHEMA IF NOT EXISTS directory;
GRANT USAGE ON SCHEMA directory TO renkei_app;

CREATE TABLE directory.organisation (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  organisation_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  name_kana text NOT NULL DEFAULT '',
  -- Kinds are listed in domain/organisation.ts.
  kind text COLLATE "C" NOT NULL CHECK (kind <> ''),
  sector text COLLATE "C" NOT NULL CHECK (sector IN ('medical', 'care', 'resident', 'administration', 'other')),
  head_title text NOT NULL DEFAULT '',
  head_name text NOT NULL DEFAULT '',
  contact_name text NOT NULL DEFAULT '',
  postal_code text COLLATE "C" NOT NULL DEFAULT '',
  address text NOT NULL DEFAULT '',
  telephone text COLLATE "C" NOT NULL DEFAULT '',
  fax text COLLATE "C" NOT NULL DEFAULT '',
  email text COLLATE "C" NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  -- 例会 by rule: the nth (1–4, 5 = last) weekday (0 Sunday) of the month at a time; all three or none.
  meets_week smallint CHECK (meets_week BETWEEN 1 AND 5),
  meets_weekday smallint CHECK (meets_weekday BETWEEN 0 AND 6),
  meets_at text COLLATE "C" CHECK (meets_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  ended_on date,
  end_reason text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, organisation_id),
  CHECK ((meets_week IS NULL) = (meets_weekday IS NULL) AND (meets_week IS NULL) = (meets_at IS NULL)),
  CHECK ((ended_on IS NULL) = (end_reason = ''))
);
-- Two organisations of one name would be mixed up on every list; one that has ended may leave its name to another.
CREATE UNIQUE INDEX organisation_by_name ON directory.organisation (workspace_id, name) WHERE ended_on IS NULL;

-- Single dates of 例会: outside the rule, or one of the rule's dates that does not take place.
CREATE TABLE directory.regular_meeting (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  organisation_id uuid NOT NULL,
  held_on date NOT NULL,
  held_at text COLLATE "C" NOT NULL DEFAULT '' CHECK (held_at ~ '^([0-2][0-9]:[0-5][0-9])?$'),
  cancelled boolean NOT NULL DEFAULT false,
  note text NOT NULL DEFAULT '',
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, organisation_id, held_on),
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES directory.organisation (workspace_id, organisation_id) ON DELETE CASCADE
);

ALTER TABLE directory.organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.organisation FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON directory.organisation
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON directory.organisation TO renkei_app;

ALTER TABLE directory.regular_meeting ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.regular_meeting FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON directory.regular_meeting
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON directory.regular_meeting TO renkei_app;
