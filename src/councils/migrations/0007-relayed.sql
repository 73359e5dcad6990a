-- A key remark that waited for an organisation stops waiting on agendas once a question was raised from it.
CREATE SCHEMA IF NOT EXISTS councils;
GRANT USAGE ON SCHEMA councils TO renkei_app;

-- Address of the question after /w/<workspace>; '' while nobody was asked. Raised straight from an open key remark, the question goes to
-- several organisations, and ending_id names none.
ALTER TABLE councils.key_remark ADD COLUMN relayed_path text COLLATE "C" NOT NULL DEFAULT ''
  CHECK (relayed_path = '' OR ending = 'organisation');

ALTER TABLE councils.record_event DROP CONSTRAINT record_event_kind_check;
ALTER TABLE councils.record_event ADD CONSTRAINT record_event_kind_check
  CHECK (kind IN ('changed', 'removed', 'restored', 'marked', 'ended', 'reopened', 'relayed', 'unrelayed'));
