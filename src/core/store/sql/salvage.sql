-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors

-- What is read of a damaged file, of any form since the first. Indexes may be damaged apart from
-- their tables, so nothing here goes through one, and rows are asked for one by one.

-- [salvage-configure]
-- Else SQLite refuses a file that is cut off, or of which one table is described wrongly.
PRAGMA writable_schema = ON;

-- [salvage-checkpoint]
PRAGMA wal_checkpoint (TRUNCATE);

-- [salvage-content-ids]
SELECT document FROM content NOT INDEXED WHERE document > :after ORDER BY document;

-- [salvage-content]
SELECT body, typeof (body) = 'blob', body = '' FROM content NOT INDEXED WHERE document = :id;

-- [salvage-document-ids]
SELECT id FROM document NOT INDEXED WHERE id > :after ORDER BY id;

-- [salvage-document]
SELECT source, title, added, titled, source_url, n_chars, NULL FROM document NOT INDEXED WHERE id = :id;

-- What documents are since form 13, set aside or not.

-- [salvage-holding-ids]
SELECT id FROM holding NOT INDEXED WHERE id > :after ORDER BY id;

-- [salvage-holding]
SELECT source, title, added, titled, source_url, n_chars, set_aside FROM holding NOT INDEXED WHERE id = :id;

-- Since form 14.

-- [salvage-reason]
SELECT aside_reason FROM holding NOT INDEXED WHERE id = :id;

-- [salvage-source-ids]
SELECT id FROM source NOT INDEXED WHERE id > :after ORDER BY id;

-- [salvage-source]
SELECT lower (iif (typeof (sha256) = 'blob', hex (sha256), sha256)), uri, media_type, encoding,
       remark, bytes
FROM source NOT INDEXED WHERE id = :id;

-- [salvage-decision-ids]
SELECT id FROM decision NOT INDEXED WHERE id > :after ORDER BY id;

-- Of what was decided only the time may be lost. What is neither in force nor withdrawn was in force nowhere.

-- [salvage-decision]
SELECT document, payload, iif (typeof (created) = 'integer', created, 0), withdrawn IS NOT 0, layer, verdict,
       start, end, quote, prefix, suffix,
       json_extract (payload, '$.type'), json_extract (payload, '$.key'),
       json_extract (payload, '$.name'), json_extract (payload, '$.kind'),
       json_extract (payload, '$.value'), payload
FROM decision NOT INDEXED
WHERE id = :id AND json_valid (payload);

-- [salvage-correction-ids]
SELECT id FROM correction NOT INDEXED WHERE id > :after ORDER BY id;

-- [salvage-correction]
SELECT document, fields, iif (typeof (created) = 'integer', created, 0), withdrawn IS NOT 0
FROM correction NOT INDEXED
WHERE id = :id AND typeof (document) = 'integer' AND json_valid (fields);

-- [salvage-kinship-ids]
SELECT id FROM kinship NOT INDEXED WHERE id > :after ORDER BY id;

-- [salvage-kinship]
SELECT verdict, lower (hex (sha256)), lower (hex (other_sha256)), created, withdrawn
FROM kinship NOT INDEXED
WHERE id = :id AND verdict BETWEEN 0 AND 3 AND withdrawn IN (0, 1) AND typeof (created) = 'integer'
  AND typeof (sha256) = 'blob' AND typeof (other_sha256) = 'blob';

-- [salvage-identity-ids]
SELECT id FROM identity NOT INDEXED WHERE id > :after ORDER BY id;

-- [salvage-identity]
SELECT verdict, key, type, name, other_key, other_type, other_name, created, withdrawn
FROM identity NOT INDEXED
WHERE id = :id AND verdict IN (0, 1, 2) AND withdrawn IN (0, 1)
  AND typeof (type) = 'integer' AND typeof (other_type) = 'integer'
  AND typeof (created) = 'integer'
  AND key IS NOT NULL AND name IS NOT NULL AND other_key IS NOT NULL AND other_name IS NOT NULL;

-- [salvage-search-ids]
SELECT id FROM saved_search NOT INDEXED WHERE id > :after ORDER BY id;

-- [salvage-search]
SELECT name, words, removed, created FROM saved_search NOT INDEXED
WHERE id = :id AND removed IN (0, 1) AND typeof (created) = 'integer'
  AND name IS NOT NULL AND words IS NOT NULL;

-- What is found in the pages of a file whose tables do not lead there any more, see dossier-ruins.c.
-- It is asked for with the statements above.

-- [ruins-tables]
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA foreign_keys = OFF;
CREATE TABLE content (document INTEGER PRIMARY KEY, body);
CREATE TABLE source (id INTEGER PRIMARY KEY, sha256, uri, media_type, encoding, remark, size, bytes);
CREATE TABLE holding (
  id INTEGER PRIMARY KEY, source, title, titled, language, published, published_first, published_last,
  basis, publisher, dateline, byline, source_url, n_chars, added, story, digest, corrected, set_aside,
  aside_reason
);
CREATE TABLE decision (
  id INTEGER PRIMARY KEY, document, layer, verdict, start, end, quote, prefix, suffix, payload, created,
  withdrawn, orphan
);
CREATE TABLE correction (id INTEGER PRIMARY KEY, document, fields, created, withdrawn);

-- Rows of other tables look alike; of those with one number the longest is the text of a document.

-- [ruins-content]
INSERT INTO content VALUES (:c0, :c1)
  ON CONFLICT DO UPDATE SET body = excluded.body WHERE length (excluded.body) > length (body);

-- [ruins-source]
INSERT OR IGNORE INTO source VALUES (:c0, :c1, :c2, :c3, :c4, :c5, :c6, :c7);

-- [ruins-holding]
INSERT OR IGNORE INTO holding
VALUES (:c0, :c1, :c2, :c3, :c4, :c5, :c6, :c7, :c8, :c9, :c10, :c11, :c12, :c13, :c14, :c15, :c16, :c17, :c18,
        :c19);

-- [ruins-decision]
INSERT OR IGNORE INTO decision
VALUES (:c0, :c1, :c2, :c3, :c4, :c5, :c6, :c7, :c8, :c9, :c10, :c11, :c12);

-- [ruins-correction]
INSERT OR IGNORE INTO correction VALUES (:c0, :c1, :c2, :c3, :c4);

-- What is written to the new file.

-- [salvage-decision-insert]
INSERT OR IGNORE INTO decision (id, document, layer, verdict, start, end, quote, prefix, suffix,
                                payload, created, withdrawn)
VALUES (:id, :document, :layer, :verdict, :start, :end, :quote, :prefix, :suffix, :payload,
        :created, :withdrawn);

-- [salvage-correction-insert]
INSERT INTO correction (id, document, fields, created, withdrawn)
VALUES (:id, :document, :fields, :created, :withdrawn);

-- [salvage-kinship-insert]
INSERT INTO kinship (id, verdict, sha256, other_sha256, created, withdrawn)
VALUES (:id, :verdict, dossier_bytes (:sha256), dossier_bytes (:other_sha256), :created, :withdrawn);

-- [salvage-identity-insert]
INSERT INTO identity (id, verdict, key, type, name, other_key, other_type, other_name, created,
                      withdrawn)
VALUES (:id, :verdict, :key, :type, :name, :other_key, :other_type, :other_name, :created,
        :withdrawn);

-- [salvage-search-insert]
INSERT INTO saved_search (id, name, words, removed, created)
VALUES (:id, :name, :words, :removed, :created);

-- [salvage-added]
UPDATE holding SET added = :added WHERE id = :document;
