-- Gateways that the user made. Without a machine: on this computer. The token for the control port is among the secrets.
CREATE TABLE gateways (
  name TEXT PRIMARY KEY COLLATE NOCASE,
  machine TEXT COLLATE NOCASE,
  domain TEXT,
  address TEXT,
  email TEXT NOT NULL,
  directory TEXT NOT NULL,
  staging INTEGER NOT NULL,
  roots TEXT,
  name_server TEXT,
  standard INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX one_gateway_a_machine ON gateways (ifnull(machine, '') COLLATE NOCASE);
CREATE UNIQUE INDEX one_default_gateway ON gateways (standard) WHERE standard = 1;

CREATE TABLE gateway_steps (
  gateway TEXT NOT NULL COLLATE NOCASE REFERENCES gateways ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL,
  started INTEGER,
  ended INTEGER,
  detail TEXT NOT NULL,
  PRIMARY KEY (gateway, ordinal)
) WITHOUT ROWID;
