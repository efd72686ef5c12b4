CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO counter VALUES ('revision', 0);

CREATE TABLE runs (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  state TEXT NOT NULL,
  activity TEXT NOT NULL,
  activity_since INTEGER NOT NULL,
  place TEXT NOT NULL,
  file TEXT,
  folder TEXT NOT NULL,
  yaml TEXT NOT NULL,
  args TEXT NOT NULL,
  submitted INTEGER NOT NULL,
  started INTEGER,
  ended INTEGER,
  exit_code INTEGER,
  failure TEXT,
  stop_requested INTEGER NOT NULL DEFAULT 0,
  workload TEXT,
  decided_end TEXT,
  revision INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX runs_by_revision ON runs (revision);
CREATE INDEX runs_by_name ON runs (name, submitted);
CREATE UNIQUE INDEX one_live_run_a_name ON runs (name) WHERE state NOT IN ('done', 'failed', 'stopped');

CREATE TABLE deletions (run TEXT PRIMARY KEY, revision INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE steps (
  run TEXT NOT NULL REFERENCES runs ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL,
  started INTEGER,
  ended INTEGER,
  detail TEXT NOT NULL,
  PRIMARY KEY (run, ordinal)
) WITHOUT ROWID;

CREATE TABLE addresses (
  run TEXT NOT NULL REFERENCES runs ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  url TEXT NOT NULL,
  application_port INTEGER NOT NULL,
  local_port INTEGER NOT NULL,
  problem TEXT,
  PRIMARY KEY (run, ordinal)
) WITHOUT ROWID;

CREATE TABLE events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  run TEXT NOT NULL REFERENCES runs ON DELETE CASCADE,
  at INTEGER NOT NULL,
  message TEXT NOT NULL
);
CREATE INDEX events_by_run ON events (run, id);

-- What the gateway of this computer should serve: written by a run's driver, read by whichever process holds the gateway.
CREATE TABLE publications (
  run TEXT PRIMARY KEY REFERENCES runs ON DELETE CASCADE,
  name TEXT NOT NULL,
  replica_port INTEGER NOT NULL,
  gateway_port INTEGER,
  state TEXT NOT NULL,
  problem TEXT
) WITHOUT ROWID;

CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
