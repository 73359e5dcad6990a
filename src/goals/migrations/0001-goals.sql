-- 共有目標. A goal is never overwritten: a new one names the one it supersedes, so that a mid-term evaluation can still
-- read what was aimed at before. The application's role may therefore SELECT and INSERT only.
CREATE SCHEMA IF NOT EXISTS goals;
GRANT USAGE ON SCHEMA goals TO renkei_app;

CREATE TABLE goals.shared_goal (
  workspace_id   uuid        NOT NULL REFERENCES access.workspace (workspace_id) ON DELETE CASCADE,
  goal_id        uuid        NOT NULL,
  name           text        NOT NULL CHECK (name <> ''),
  indicator_key  text        COLLATE "C" NOT NULL,
  baseline_as_of text        COLLATE "C" NOT NULL,
  target_as_of   text        COLLATE "C" NOT NULL,
  direction      text        COLLATE "C" NOT NULL CHECK (direction IN ('decrease', 'increase', 'keep')),
  -- Where and when it was decided, e.g. 第2回ワーキンググループで提案.
  decided_note   text        NOT NULL,
  by_name        text        NOT NULL,
  entered_by     text        NOT NULL,
  entered_at     timestamptz NOT NULL,
  supersedes     uuid,
  PRIMARY KEY (workspace_id, goal_id),
  FOREIGN KEY (workspace_id, supersedes) REFERENCES goals.shared_goal (workspace_id, goal_id),
  -- One chain: a goal is superseded once, and only the first one supersedes nothing. The second of two people who set a
  -- goal at the same time is refused here, and sees what the first one wrote.
  UNIQUE NULLS NOT DISTINCT (workspace_id, supersedes)
);

ALTER TABLE goals.shared_goal ENABLE ROW LEVEL SECURITY;
ALTER TABLE goals.shared_goal FORCE ROW LEVEL SECURITY;

CREATE POLICY workspace ON goals.shared_goal
  USING (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('renkei.workspace', true), '')::uuid);

GRANT SELECT, INSERT ON goals.shared_goal TO renkei_app;
