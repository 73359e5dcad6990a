-- 送るメール and 督促. The link is put in when a mail goes out: what is stored opens no door.
CREATE SCHEMA IF NOT EXISTS feedback;
GRANT USAGE ON SCHEMA feedback TO renkei_app;

CREATE TABLE feedback.mail (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  mail_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('question', 'reminder', 'return', 'test')),
  -- null for a test mail.
  organisation_id uuid,
  recipient text COLLATE "C" NOT NULL CHECK (recipient <> ''),
  recipient_name text NOT NULL DEFAULT '',
  reply_to text COLLATE "C" NOT NULL DEFAULT '',
  subject text NOT NULL CHECK (subject <> ''),
  -- The words before and after the link's line.
  before_link text NOT NULL,
  after_link text NOT NULL DEFAULT '',
  with_link boolean NOT NULL,
  site_address text COLLATE "C" NOT NULL DEFAULT '',
  -- queued → sending → sent | queued again (put off by the server) | refused | failed (given up) | uncertain (the talk broke off after
  -- the words were handed over: a person looks) ; cancelled before it went; bounced after, marked by hand.
  state text COLLATE "C" NOT NULL
    CHECK (state IN ('queued', 'sending', 'sent', 'refused', 'failed', 'uncertain', 'cancelled', 'bounced')),
  attempts smallint NOT NULL DEFAULT 0,
  -- When it is tried next; while sending, when it was taken.
  due_at timestamptz(3) NOT NULL,
  -- The server's putting-off is borne until then.
  try_until timestamptz(3) NOT NULL,
  sent_at timestamptz(3),
  bounced_on date,
  -- Why it never went: answered, closed or the due date moved meanwhile, reminders switched off, the organisation's link ended, somebody
  -- stopped it.
  cancelled_as text COLLATE "C" NOT NULL DEFAULT ''
    CHECK (cancelled_as IN ('', 'not-wanted', 'reminders-off', 'link-ended', 'by-hand')),
  -- What somebody said about a bounce, a stop, or whether an uncertain one arrived.
  note text NOT NULL DEFAULT '',
  -- One errand of one form or run: the same one again makes no second mail (requirements R9).
  errand_key text COLLATE "C" NOT NULL,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, mail_id),
  UNIQUE (workspace_id, errand_key),
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES directory.organisation (workspace_id, organisation_id),
  CHECK ((kind = 'test') = (organisation_id IS NULL)),
  CHECK (state NOT IN ('sent', 'bounced') OR sent_at IS NOT NULL),
  CHECK ((state = 'bounced') = (bounced_on IS NOT NULL)),
  CHECK ((state = 'cancelled') = (cancelled_as <> ''))
);
CREATE INDEX mail_by_due ON feedback.mail (workspace_id, due_at) WHERE state IN ('queued', 'sending');

-- Which questions to its organisation a mail is about.
CREATE TABLE feedback.mail_addressee (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  mail_id uuid NOT NULL,
  addressee_id uuid NOT NULL,
  PRIMARY KEY (workspace_id, mail_id, addressee_id),
  FOREIGN KEY (workspace_id, mail_id) REFERENCES feedback.mail (workspace_id, mail_id),
  FOREIGN KEY (workspace_id, addressee_id) REFERENCES feedback.addressee (workspace_id, addressee_id)
);
CREATE INDEX mail_addressee_by_addressee ON feedback.mail_addressee (workspace_id, addressee_id);

-- What the server said each time. Append-only.
CREATE TABLE feedback.mail_attempt (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  mail_id uuid NOT NULL,
  number smallint NOT NULL CHECK (number > 0),
  outcome text COLLATE "C" NOT NULL CHECK (outcome IN ('accepted', 'put-off', 'refused', 'unreachable', 'uncertain')),
  -- The server's code and words, without addresses.
  reply text NOT NULL DEFAULT '',
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, mail_id, number),
  FOREIGN KEY (workspace_id, mail_id) REFERENCES feedback.mail (workspace_id, mail_id)
);

-- 督促: who was reminded of what, when and how. Append-only; each planned one once for each due date.
CREATE TABLE feedback.reminder (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  reminder_id uuid NOT NULL,
  addressee_id uuid NOT NULL,
  -- Days after the due date (negative: before) of the planned reminder; null for one that somebody made by hand.
  step smallint,
  -- The due date that was reminded of: when it is moved, the steps of the new one come.
  due_on date NOT NULL,
  reminded_on date NOT NULL,
  -- 'none': planned, but the organisation has no e-mail address; it waits for a hand.
  channel text COLLATE "C" NOT NULL CHECK (channel IN ('mail', 'paper', 'fax', 'telephone', 'in-person', 'none')),
  mail_id uuid,
  note text NOT NULL DEFAULT '',
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, reminder_id),
  UNIQUE (workspace_id, addressee_id, due_on, step),
  FOREIGN KEY (workspace_id, addressee_id) REFERENCES feedback.addressee (workspace_id, addressee_id),
  FOREIGN KEY (workspace_id, mail_id) REFERENCES feedback.mail (workspace_id, mail_id)
);
CREATE INDEX reminder_by_addressee ON feedback.reminder (workspace_id, addressee_id);

ALTER TABLE feedback.mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback.mail FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON feedback.mail
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON feedback.mail TO renkei_app;

ALTER TABLE feedback.mail_addressee ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback.mail_addressee FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON feedback.mail_addressee
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON feedback.mail_addressee TO renkei_app;

ALTER TABLE feedback.mail_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback.mail_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON feedback.mail_attempt
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON feedback.mail_attempt TO renkei_app;

ALTER TABLE feedback.reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback.reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON feedback.reminder
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON feedback.reminder TO renkei_app;
