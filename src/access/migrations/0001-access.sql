-- Workspaces, people, sign-in and the audit trail.
CREATE SCHEMA IF NOT EXISTS access;
GRANT USAGE ON SCHEMA access TO renkei_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Inside a workspace: row-level security on every table.
-- ---------------------------------------------------------------------------------------------------------------------

-- 導入単位. `key` stands in addresses; it is unique through access.workspace_key.
CREATE TABLE access.workspace (
  workspace_id uuid PRIMARY KEY,
  key text COLLATE "C" NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  municipality_codes text[] NOT NULL CHECK (cardinality(municipality_codes) >= 1),
  sample boolean NOT NULL,
  created_at timestamptz(3) NOT NULL
);

CREATE TABLE access.membership (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  account_id uuid NOT NULL,
  role text COLLATE "C" NOT NULL CHECK (role IN ('officer', 'member', 'head', 'council', 'viewer')),
  display_name text NOT NULL CHECK (display_name <> ''),
  seat_note text NOT NULL DEFAULT '',
  created_at timestamptz(3) NOT NULL,
  created_by text COLLATE "C" NOT NULL,
  ended_at timestamptz(3),
  ended_by text COLLATE "C",
  PRIMARY KEY (workspace_id, account_id),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);

-- Append-only by rights. timestamptz(3): the hash covers milliseconds, so there must be nothing finer to alter unseen.
CREATE TABLE access.audit_event (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  seq bigint NOT NULL CHECK (seq >= 1),
  at timestamptz(3) NOT NULL,
  actor text COLLATE "C" NOT NULL,
  action text COLLATE "C" NOT NULL,
  record text COLLATE "C" NOT NULL,
  outcome text COLLATE "C" NOT NULL CHECK (outcome IN ('done', 'refused')),
  previous_hash text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL,
  PRIMARY KEY (workspace_id, seq)
);
-- "Who saw record X between d1 and d2" (requirements S27): the days narrow it down, then one event may name several records.
CREATE INDEX audit_event_by_time ON access.audit_event (workspace_id, at);
CREATE INDEX audit_event_by_action ON access.audit_event (workspace_id, action, seq);

-- The last link of each chain; its row lock puts concurrent writers in line.
CREATE TABLE access.audit_head (
  workspace_id uuid PRIMARY KEY REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  seq bigint NOT NULL,
  hash text COLLATE "C" NOT NULL
);

ALTER TABLE access.workspace ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.workspace FORCE ROW LEVEL SECURITY;
ALTER TABLE access.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.membership FORCE ROW LEVEL SECURITY;
ALTER TABLE access.audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.audit_event FORCE ROW LEVEL SECURITY;
ALTER TABLE access.audit_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.audit_head FORCE ROW LEVEL SECURITY;

CREATE POLICY workspace_read ON access.workspace FOR SELECT
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
CREATE POLICY workspace_create ON access.workspace FOR INSERT
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
CREATE POLICY workspace_change ON access.workspace FOR UPDATE
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
-- A sample goes as a whole, with its audit trail, through ON DELETE CASCADE; a real workspace cannot be deleted.
CREATE POLICY workspace_remove_sample ON access.workspace FOR DELETE
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid AND sample);
CREATE POLICY workspace_only ON access.membership
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
CREATE POLICY workspace_only ON access.audit_event
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
CREATE POLICY workspace_only ON access.audit_head
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);

-- `sample` and `key` are not among the columns that may change: a real workspace never becomes a removable one.
GRANT SELECT, INSERT, DELETE ON access.workspace TO renkei_app;
GRANT UPDATE (name, municipality_codes) ON access.workspace TO renkei_app;
GRANT SELECT, INSERT ON access.membership TO renkei_app;
GRANT UPDATE (role, display_name, seat_note, ended_at, ended_by) ON access.membership TO renkei_app;
GRANT SELECT, INSERT ON access.audit_event TO renkei_app;
GRANT SELECT, INSERT, UPDATE ON access.audit_head TO renkei_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Outside workspaces (the allow-list of requirements S2): ids, hashes and one-time tokens, no workspace's contents.
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE access.workspace_key (
  key text COLLATE "C" PRIMARY KEY CHECK (key ~ '^[a-z][a-z0-9-]{1,31}$'),
  workspace_id uuid NOT NULL UNIQUE
);

-- No name of a person: that is the membership's. totp_secret is encrypted (AES-256-GCM) with a key that is not in the database.
CREATE TABLE access.account (
  account_id uuid PRIMARY KEY,
  sign_in_name text COLLATE "C" UNIQUE,
  password_hash text COLLATE "C",
  totp_secret text COLLATE "C",
  created_at timestamptz(3) NOT NULL,
  enrolled_at timestamptz(3),
  disabled_at timestamptz(3),
  CHECK (enrolled_at IS NULL OR (sign_in_name IS NOT NULL AND password_hash IS NOT NULL AND totp_secret IS NOT NULL))
);

CREATE TABLE access.account_workspace (
  account_id uuid NOT NULL REFERENCES access.account (account_id) ON DELETE CASCADE,
  workspace_id uuid NOT NULL,
  PRIMARY KEY (account_id, workspace_id)
);
CREATE INDEX account_workspace_by_workspace ON access.account_workspace (workspace_id);

CREATE TABLE access.session (
  token_hash text COLLATE "C" PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES access.account (account_id) ON DELETE CASCADE,
  stage text COLLATE "C" NOT NULL CHECK (stage IN ('half', 'full')),
  created_at timestamptz(3) NOT NULL,
  seen_at timestamptz(3) NOT NULL
);
CREATE INDEX session_by_account ON access.session (account_id);
CREATE INDEX session_by_age ON access.session (created_at);

-- Throttle buckets. The bucket is a hash: a password typed into the name field must not be kept.
CREATE TABLE access.attempt (
  bucket text COLLATE "C" PRIMARY KEY,
  failures integer NOT NULL CHECK (failures >= 0),
  last_at timestamptz(3) NOT NULL,
  blocked_until timestamptz(3)
);
CREATE INDEX attempt_by_age ON access.attempt (last_at);

CREATE TABLE access.one_time_link (
  token_hash text COLLATE "C" PRIMARY KEY,
  purpose text COLLATE "C" NOT NULL CHECK (purpose IN ('sample-sign-in', 'enrolment')),
  workspace_id uuid NOT NULL,
  account_id uuid NOT NULL REFERENCES access.account (account_id) ON DELETE CASCADE,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3)
);
CREATE INDEX one_time_link_by_account ON access.one_time_link (account_id);
CREATE INDEX one_time_link_by_age ON access.one_time_link (expires_at);

-- A code is good once: the primary key refuses the second use.
CREATE TABLE access.used_totp_step (
  account_id uuid NOT NULL REFERENCES access.account (account_id) ON DELETE CASCADE,
  step bigint NOT NULL,
  PRIMARY KEY (account_id, step)
);

CREATE TABLE access.recovery_code (
  account_id uuid NOT NULL REFERENCES access.account (account_id) ON DELETE CASCADE,
  code_hash text COLLATE "C" NOT NULL,
  used_at timestamptz(3),
  PRIMARY KEY (account_id, code_hash)
);

GRANT SELECT, INSERT, DELETE ON access.workspace_key TO renkei_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON access.account TO renkei_app;
GRANT SELECT, INSERT, DELETE ON access.account_workspace TO renkei_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON access.session TO renkei_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON access.attempt TO renkei_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON access.one_time_link TO renkei_app;
GRANT SELECT, INSERT, DELETE ON access.used_totp_step TO renkei_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON access.recovery_code TO renkei_app;
