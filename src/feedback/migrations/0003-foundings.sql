-- 団体のない分野: founding an organisation (連絡会), step by step, until it can receive questions.
CREATE SCHEMA IF NOT EXISTS feedback;
GRANT USAGE ON SCHEMA feedback TO renkei_app;

CREATE TABLE feedback.founding (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  founding_id uuid NOT NULL,
  -- The trade without a voice, as people say it: 「通所介護」.
  trade text NOT NULL CHECK (trade <> ''),
  sector text COLLATE "C" NOT NULL CHECK (sector IN ('medical', 'care', 'resident', 'administration', 'other')),
  planned_name text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  -- The organisation that came of it.
  organisation_id uuid,
  -- 取りやめ, with a sentence.
  given_up_on date,
  give_up_reason text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, founding_id),
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES directory.organisation (workspace_id, organisation_id),
  CHECK ((given_up_on IS NULL) = (give_up_reason = ''))
);

-- What happened at each step; the newest entry of a step holds (done_on null: taken back). Append-only.
CREATE TABLE feedback.founding_step (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  entry_id uuid NOT NULL,
  founding_id uuid NOT NULL,
  step text COLLATE "C" NOT NULL CHECK (step IN ('call', 'conveners', 'rules', 'founding', 'first-meeting')),
  done_on date,
  note text NOT NULL DEFAULT '',
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, entry_id),
  FOREIGN KEY (workspace_id, founding_id) REFERENCES feedback.founding (workspace_id, founding_id)
);
CREATE INDEX founding_step_by_founding ON feedback.founding_step (workspace_id, founding_id, entered_at);

-- What was done about it beside its steps: begun, changed, given up, taken up, its organisation, its seats. Append-only.
CREATE TABLE feedback.founding_event (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  event_id uuid NOT NULL,
  founding_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('begun', 'changed', 'given-up', 'taken-up', 'organisation', 'seats')),
  -- A reason; the name of the organisation; what the words were before.
  note text NOT NULL DEFAULT '',
  by_name text NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, event_id),
  FOREIGN KEY (workspace_id, founding_id) REFERENCES feedback.founding (workspace_id, founding_id)
);
CREATE INDEX founding_event_by_founding ON feedback.founding_event (workspace_id, founding_id, entered_at);

-- The seats for whom it is founded.
CREATE TABLE feedback.founding_seat (
  workspace_id uuid NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  founding_id uuid NOT NULL,
  seat_id uuid NOT NULL,
  PRIMARY KEY (workspace_id, founding_id, seat_id),
  FOREIGN KEY (workspace_id, founding_id) REFERENCES feedback.founding (workspace_id, founding_id),
  FOREIGN KEY (workspace_id, seat_id) REFERENCES councils.seat (workspace_id, seat_id)
);

ALTER TABLE feedback.founding ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback.founding FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON feedback.founding
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON feedback.founding TO renkei_app;

ALTER TABLE feedback.founding_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback.founding_step FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON feedback.founding_step
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON feedback.founding_step TO renkei_app;

ALTER TABLE feedback.founding_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback.founding_event FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON feedback.founding_event
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT ON feedback.founding_event TO renkei_app;

ALTER TABLE feedback.founding_seat ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback.founding_seat FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON feedback.founding_seat
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
GRANT SELECT, INSERT, DELETE ON feedback.founding_seat TO renkei_app;
