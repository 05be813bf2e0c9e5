-- A list of connections as the first release wrote it: format 1. Written down once; never changed after a
-- newer release has read it. A statement a line or more, each ends with a semicolon at the end of a line.
CREATE TABLE connections (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  client TEXT NOT NULL,
  guide TEXT NOT NULL,
  created INTEGER NOT NULL,
  section TEXT NOT NULL DEFAULT '',
  slot TEXT CHECK (slot IN ('a', 'b')),
  slot_since INTEGER CHECK ((slot IS NULL) = (slot_since IS NULL)),
  keychain_used INTEGER NOT NULL DEFAULT 0,
  draft_kept INTEGER NOT NULL DEFAULT 0,
  reconnecting INTEGER NOT NULL DEFAULT 0,
  platform_stale INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE texts (
  connection INTEGER NOT NULL REFERENCES connections (number) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('value', 'in-force', 'note')),
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (connection, kind, name)) STRICT, WITHOUT ROWID;
CREATE TABLE asked (
  connection INTEGER NOT NULL REFERENCES connections (number) ON DELETE CASCADE,
  whom TEXT NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (connection, whom)) STRICT, WITHOUT ROWID;
CREATE TABLE ticks (
  connection INTEGER NOT NULL REFERENCES connections (number) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (connection, name)) STRICT, WITHOUT ROWID;
CREATE TABLE attempts (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  connection INTEGER NOT NULL REFERENCES connections (number) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  cause TEXT,
  passed INTEGER NOT NULL,
  tested INTEGER NOT NULL) STRICT;
CREATE INDEX attempts_newest ON attempts (connection, number, verdict, cause);
CREATE TABLE settings (
  name TEXT PRIMARY KEY NOT NULL,
  text TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Linked and in use, the second set in force (slot b).
INSERT INTO connections VALUES (1, '0b7c2f4e-5d1a-4c3b-9e8f-0a1b2c3d4e01', 'Contoso Talent', 'jobdiva-stackone',
  1769421600000, 'link', 'b', 1769680800000, 1, 0, 0, 0);
INSERT INTO texts VALUES (1, 'in-force', 'clientId', '123456');
INSERT INTO texts VALUES (1, 'in-force', 'username', 'stackone-api@practice.example');
INSERT INTO texts VALUES (1, 'note', 'company', 'Contoso Talent Ltd & Söhne „West“');
INSERT INTO texts VALUES (1, 'note', 'senderName', 'Zoë Łukasz 山田');
INSERT INTO asked VALUES (1, 'system', '2026-01-20');
INSERT INTO asked VALUES (1, 'administrator', '2026-01-21');
INSERT INTO ticks VALUES (1, 'client-id/contact/sent');
INSERT INTO ticks VALUES (1, 'client-id/save/saved');
INSERT INTO ticks VALUES (1, 'permissions/api-only/deselect');
INSERT INTO ticks VALUES (1, 'link/open-hub');
INSERT INTO ticks VALUES (1, 'link/accounts/listed');
INSERT INTO attempts VALUES (1, 1, 1769422000000, 'not-connected', 'credentials-rejected', 5, 6);
INSERT INTO attempts VALUES (2, 1, 1769422600000, 'connected', NULL, 8, 8);
INSERT INTO attempts VALUES (5, 1, 1769680800000, 'connected-with-gaps', 'clock-wrong', 7, 8);
INSERT INTO attempts VALUES (6, 1, 1769767200000, 'could-not-tell', 'too-slow', 2, 3);

-- A draft with half-typed details; the password is in the keychain's draft entry.
INSERT INTO connections VALUES (2, '0b7c2f4e-5d1a-4c3b-9e8f-0a1b2c3d4e02', 'Fabrikam People', 'jobdiva-oneup',
  1769425200000, 'credentials', NULL, NULL, 1, 1, 0, 0);
INSERT INTO texts VALUES (2, 'value', 'clientId', ' 98 76 ');
INSERT INTO texts VALUES (2, 'value', 'username', '');
INSERT INTO ticks VALUES (2, 'api-user/my-team/settings');

-- A reconnect under way: a set in force, a new one half typed, and the platform not yet told.
INSERT INTO connections VALUES (4, '0b7c2f4e-5d1a-4c3b-9e8f-0a1b2c3d4e04', 'Adventure Works', 'jobdiva-refassured',
  1769428800000, 'credentials', 'a', 1769432400000, 1, 1, 1, 1);
INSERT INTO texts VALUES (4, 'in-force', 'clientId', '4711');
INSERT INTO texts VALUES (4, 'in-force', 'username', 'api@adventure.example');
INSERT INTO texts VALUES (4, 'value', 'clientId', '4712');
INSERT INTO attempts VALUES (3, 4, 1769432400000, 'connected', NULL, 9, 9);
INSERT INTO attempts VALUES (4, 4, 1769518800000, 'not-connected', 'credentials-rejected', 5, 6);

-- Another system, with a key for codes.
INSERT INTO connections VALUES (5, '0b7c2f4e-5d1a-4c3b-9e8f-0a1b2c3d4e05', 'Northwind', 'teamtailor-stackone',
  1769436000000, 'link', 'a', 1769436600000, 1, 0, 0, 0);
INSERT INTO texts VALUES (5, 'in-force', 'companyId', 'nw-2026');
INSERT INTO texts VALUES (5, 'in-force', 'userEmail', 'integration@northwind.example');
INSERT INTO texts VALUES (5, 'in-force', 'region', 'eu');
INSERT INTO texts VALUES (5, 'note', 'answer/sso', 'yes');

-- Only just begun.
INSERT INTO connections VALUES (7, '0b7c2f4e-5d1a-4c3b-9e8f-0a1b2c3d4e07', 'Ärzte & Co "Nord"', 'jobdiva-stackone',
  1769439600000, '', NULL, NULL, 0, 0, 0, 0);
INSERT INTO texts VALUES (7, 'note', 'detailsAtHand', 'yes');

INSERT INTO settings VALUES ('window.open', '0b7c2f4e-5d1a-4c3b-9e8f-0a1b2c3d4e02');
INSERT INTO settings VALUES ('window.geometry', 'AdnQywADAAAAAAFAAAAAQAAABP8AAAOfAAABQAAAAEAAAAT/AAADnwAAAAAAAAAABQAAAAFAAAAAQAAABP8AAAOf');

PRAGMA application_id = 1096045379;
PRAGMA user_version = 1;
