-- The language that a mail was written in: one that is to go out about fewer questions than it names is written anew.
ALTER TABLE feedback.mail
  ADD COLUMN language text COLLATE "C" NOT NULL DEFAULT 'ja' CHECK (language IN ('ja', 'en'));
