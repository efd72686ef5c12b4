-- Machines over SSH that the user added. The destination is as the user typed it: an address, or a name of the SSH configuration.
CREATE TABLE machines (
  name TEXT PRIMARY KEY COLLATE NOCASE,
  destination TEXT NOT NULL,
  identity TEXT,
  added INTEGER NOT NULL
) WITHOUT ROWID;
