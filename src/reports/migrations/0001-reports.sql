-- 報告: the papers that were made, and which figures each of them carries. What was handed out cannot be changed, so
-- editions and papers are append-only by rights; only a request moves on while it is being worked on.
CREATE SCHEMA IF NOT EXISTS reports;
GRANT USAGE ON SCHEMA reports TO renkei_app;

-- 版: one content. PDF, slides and workbook made of the same content are the same edition with the same check code.
CREATE TABLE reports.edition (
  workspace_id   uuid        NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  kind           text        COLLATE "C" NOT NULL CHECK (kind IN ('picture')),
  edition        integer     NOT NULL CHECK (edition > 0),
  content_sha256 text        COLLATE "C" NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
  check_code     text        COLLATE "C" NOT NULL CHECK (check_code ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
  title          text        NOT NULL,
  made_at        timestamptz NOT NULL,
  made_by        text        NOT NULL,
  PRIMARY KEY (workspace_id, kind, edition)
);
CREATE INDEX edition_check_code ON reports.edition (workspace_id, check_code);

-- 資料: one file of an edition. The bytes lie under the files directory by their sha256.
CREATE TABLE reports.paper (
  workspace_id uuid        NOT NULL,
  paper_id     uuid        NOT NULL,
  kind         text        COLLATE "C" NOT NULL,
  format       text        COLLATE "C" NOT NULL CHECK (format IN ('pdf', 'pptx', 'xlsx')),
  edition      integer     NOT NULL,
  language     text        COLLATE "C" NOT NULL CHECK (language IN ('ja', 'en')),
  made_at      timestamptz NOT NULL,
  made_by      text        NOT NULL,
  check_code   text        COLLATE "C" NOT NULL,
  sha256       text        COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size         integer     NOT NULL CHECK (size > 0),
  PRIMARY KEY (workspace_id, paper_id),
  FOREIGN KEY (workspace_id, kind, edition) REFERENCES reports.edition (workspace_id, kind, edition) ON DELETE CASCADE
);
CREATE INDEX paper_made_at ON reports.paper (workspace_id, made_at);
CREATE INDEX paper_edition ON reports.paper (workspace_id, kind, edition);

-- Which figures a paper carries. No key to evidence.figure: a paper tells what was printed, whatever becomes of the figure.
CREATE TABLE reports.paper_figure (
  workspace_id uuid NOT NULL,
  paper_id     uuid NOT NULL,
  figure_id    uuid NOT NULL,
  PRIMARY KEY (workspace_id, paper_id, figure_id),
  FOREIGN KEY (workspace_id, paper_id) REFERENCES reports.paper (workspace_id, paper_id) ON DELETE CASCADE
);
CREATE INDEX paper_figure_by_figure ON reports.paper_figure (workspace_id, figure_id);

-- A paper asked for by button. When it is done, the paper has the same id.
CREATE TABLE reports.paper_request (
  workspace_id uuid        NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  request_id   uuid        NOT NULL,
  kind         text        COLLATE "C" NOT NULL CHECK (kind IN ('picture')),
  format       text        COLLATE "C" NOT NULL CHECK (format IN ('pdf', 'pptx', 'xlsx')),
  language     text        COLLATE "C" NOT NULL CHECK (language IN ('ja', 'en')),
  state        text        COLLATE "C" NOT NULL CHECK (state IN ('queued', 'working', 'done', 'failed')),
  steps_done   integer     NOT NULL CHECK (steps_done >= 0),
  requested_by text        NOT NULL,
  requested_at timestamptz NOT NULL,
  changed_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, request_id)
);
CREATE INDEX paper_request_at ON reports.paper_request (workspace_id, requested_at);

ALTER TABLE reports.edition       ENABLE ROW LEVEL SECURITY;
ALTER TABLE reports.edition       FORCE ROW LEVEL SECURITY;
ALTER TABLE reports.paper         ENABLE ROW LEVEL SECURITY;
ALTER TABLE reports.paper         FORCE ROW LEVEL SECURITY;
ALTER TABLE reports.paper_figure  ENABLE ROW LEVEL SECURITY;
ALTER TABLE reports.paper_figure  FORCE ROW LEVEL SECURITY;
ALTER TABLE reports.paper_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE reports.paper_request FORCE ROW LEVEL SECURITY;

CREATE POLICY workspace ON reports.edition
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
CREATE POLICY workspace ON reports.paper
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
CREATE POLICY workspace ON reports.paper_figure
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);
CREATE POLICY workspace ON reports.paper_request
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);

GRANT SELECT, INSERT ON reports.edition, reports.paper, reports.paper_figure TO renkei_app;
GRANT SELECT, INSERT ON reports.paper_request TO renkei_app;
GRANT UPDATE (state, steps_done, changed_at) ON reports.paper_request TO renkei_app;
