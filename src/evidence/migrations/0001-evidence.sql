-- 数値・出典・指標・検算の説明. Nothing here is overwritten: figures are superseded, catalogue rows, explanations and
-- assumptions get a newer row. The application's role may therefore SELECT and INSERT only, except for the revision
-- counter and the short-lived import drafts.
CREATE SCHEMA IF NOT EXISTS evidence;
GRANT USAGE ON SCHEMA evidence TO renkei_app;

-- Counts the changes of everything the picture is made of. Writers take its row first, so that two people who import
-- at the same time follow each other and neither sees half of the other's file.
CREATE TABLE evidence.revision (
  workspace_id uuid   NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  number       bigint NOT NULL,
  PRIMARY KEY (workspace_id)
);

CREATE TABLE evidence.indicator (
  workspace_id              uuid        NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  key                       text        COLLATE "C" NOT NULL,
  version                   integer     NOT NULL CHECK (version > 0),
  position                  integer     NOT NULL,
  name                      text        COLLATE "C" NOT NULL,
  unit                      text        NOT NULL,
  definition                text        NOT NULL,
  numerator                 text        COLLATE "C",
  denominator               text        COLLATE "C",
  partitions                jsonb       NOT NULL,
  sum_over_places_of        text        COLLATE "C",
  min                       numeric,
  max                       numeric,
  max_yearly_change_percent numeric,
  entered_by                text        NOT NULL,
  entered_at                timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, key, version)
);

-- 出典, one row for each different wording (content_hash covers all five fields).
CREATE TABLE evidence.source (
  workspace_id uuid        NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  source_id    uuid        NOT NULL,
  content_hash text        COLLATE "C" NOT NULL,
  title        text        COLLATE "C" NOT NULL,
  publisher    text        NOT NULL,
  published_on date,
  locator      text        NOT NULL,
  licence      text        NOT NULL,
  entered_by   text        NOT NULL,
  entered_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, source_id),
  UNIQUE (workspace_id, content_hash)
);

-- 取り込み: what came in at once, and from what.
CREATE TABLE evidence.import (
  workspace_id uuid        NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  import_id    uuid        NOT NULL,
  kind         text        NOT NULL CHECK (kind IN ('figures', 'catalogue')),
  file_name    text        NOT NULL,
  sha256       text        NOT NULL,
  encoding     text        NOT NULL,
  row_count    integer     NOT NULL,
  added        integer     NOT NULL,
  corrected    integer     NOT NULL,
  unchanged    integer     NOT NULL,
  skipped      integer     NOT NULL,
  entered_by   text        NOT NULL,
  entered_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, import_id)
);

-- 数値. value keeps the digits after the point, because they say how the source rounded. as_of_day is the first day of
-- the period as_of names, for ordering. The workspace is held through source: a row has one foreign key less to check.
-- (Nobody but the removal of a whole sample workspace ever deletes; the cascade is its path.)
CREATE TABLE evidence.figure (
  workspace_id  uuid        NOT NULL,
  figure_id     uuid        NOT NULL,
  indicator_key text        COLLATE "C" NOT NULL,
  place         text        COLLATE "C" NOT NULL,
  as_of         text        COLLATE "C" NOT NULL,
  as_of_day     date        NOT NULL,
  kind          text        COLLATE "C" NOT NULL CHECK (kind IN ('actual', 'projected', 'planned')),
  value         numeric     NOT NULL,
  source_id     uuid        NOT NULL,
  note          text        NOT NULL,
  entered_by    text        NOT NULL,
  entered_at    timestamptz NOT NULL,
  import_id     uuid,
  supersedes    uuid,
  PRIMARY KEY (workspace_id, figure_id),
  FOREIGN KEY (workspace_id, source_id)  REFERENCES evidence.source (workspace_id, source_id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, import_id)  REFERENCES evidence.import (workspace_id, import_id),
  FOREIGN KEY (workspace_id, supersedes) REFERENCES evidence.figure (workspace_id, figure_id)
);
-- A figure is superseded once: the second of two concurrent corrections is refused here. Partial, because hardly any
-- figure supersedes another, and the anti-join that finds the current figures then reads a small index.
CREATE UNIQUE INDEX figure_supersedes ON evidence.figure (workspace_id, supersedes) WHERE supersedes IS NOT NULL;
CREATE INDEX figure_key ON evidence.figure (workspace_id, indicator_key, place, as_of_day);
CREATE INDEX figure_source ON evidence.figure (workspace_id, source_id);

-- 説明 of a finding. It holds for the figures named in the fingerprint; when one is superseded, it falls away.
CREATE TABLE evidence.explanation (
  workspace_id   uuid        NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  explanation_id uuid        NOT NULL,
  check_key      text        COLLATE "C" NOT NULL,
  fingerprint    text        COLLATE "C" NOT NULL,
  reason         text        NOT NULL CHECK (reason <> ''),
  by_name        text        NOT NULL,
  entered_by     text        NOT NULL,
  entered_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, explanation_id)
);
CREATE INDEX explanation_check ON evidence.explanation (workspace_id, check_key);

-- 仮定 of the out-of-city estimate, in percent; the latest version counts.
CREATE TABLE evidence.assumption (
  workspace_id uuid        NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  key          text        COLLATE "C" NOT NULL CHECK (key IN ('occupancy', 'outsiders-share')),
  version      integer     NOT NULL CHECK (version > 0),
  low          numeric     NOT NULL CHECK (low >= 0),
  high         numeric     NOT NULL CHECK (high >= low AND high <= 100),
  source       text        NOT NULL,
  by_name      text        NOT NULL,
  entered_by   text        NOT NULL,
  entered_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, key, version)
);

-- An uploaded file between the dry run and the word 「取り込む」: gzipped, gone when used or after an hour.
CREATE TABLE evidence.import_draft (
  workspace_id uuid        NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  draft_id     uuid        NOT NULL,
  kind         text        NOT NULL CHECK (kind IN ('figures', 'catalogue')),
  file_name    text        NOT NULL,
  content      bytea       NOT NULL,
  options      jsonb       NOT NULL,
  entered_by   text        NOT NULL,
  expires_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, draft_id)
);

ALTER TABLE evidence.revision     ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence.revision     FORCE ROW LEVEL SECURITY;
ALTER TABLE evidence.indicator    ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence.indicator    FORCE ROW LEVEL SECURITY;
ALTER TABLE evidence.source       ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence.source       FORCE ROW LEVEL SECURITY;
ALTER TABLE evidence.import       ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence.import       FORCE ROW LEVEL SECURITY;
ALTER TABLE evidence.figure       ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence.figure       FORCE ROW LEVEL SECURITY;
ALTER TABLE evidence.explanation  ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence.explanation  FORCE ROW LEVEL SECURITY;
ALTER TABLE evidence.assumption   ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence.assumption   FORCE ROW LEVEL SECURITY;
ALTER TABLE evidence.import_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence.import_draft FORCE ROW LEVEL SECURITY;

CREATE POLICY workspace ON evidence.revision
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
CREATE POLICY workspace ON evidence.indicator
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
CREATE POLICY workspace ON evidence.source
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
CREATE POLICY workspace ON evidence.import
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
CREATE POLICY workspace ON evidence.figure
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
CREATE POLICY workspace ON evidence.explanation
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
CREATE POLICY workspace ON evidence.assumption
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
CREATE POLICY workspace ON evidence.import_draft
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);

GRANT SELECT, INSERT ON evidence.indicator, evidence.source, evidence.import, evidence.figure,
  evidence.explanation, evidence.assumption TO renkei_app;
GRANT SELECT, INSERT, UPDATE ON evidence.revision TO renkei_app;
GRANT SELECT, INSERT, DELETE ON evidence.import_draft TO renkei_app;
