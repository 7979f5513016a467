-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors

-- Also if it was set aside.

-- [document-by-sha256]
SELECT d.id, d.set_aside IS NOT NULL FROM source s CROSS JOIN holding d ON d.source = s.id
WHERE substr (s.sha256, 1, 8) = substr (dossier_bytes (:sha256), 1, 8)
  AND s.sha256 = dossier_bytes (:sha256);

-- [has-documents]
SELECT EXISTS (SELECT 1 FROM holding);

-- [source-insert]
INSERT INTO source (sha256, uri, media_type, encoding, remark, size, bytes, heading)
VALUES (dossier_bytes (:sha256), :uri, :media_type, :encoding, :remark, :size, :bytes, :heading);

-- [document-insert]
INSERT INTO holding (source, title, titled, language, published, published_first, published_last,
                     basis, publisher, dateline, byline, source_url, n_chars, added)
VALUES (:source, :title, :titled, :language, :published, :published_first, :published_last,
        :basis, :publisher, :dateline, :byline, :source_url, :n_chars, :added);

-- [document-update]
UPDATE holding
SET title = :title, titled = :titled, language = :language, published = :published,
    published_first = :published_first, published_last = :published_last, basis = :basis,
    publisher = :publisher, dateline = :dateline, byline = :byline, source_url = :source_url,
    corrected = :corrected
WHERE id = :document;

-- [title]
SELECT title FROM document WHERE id = :document;

-- [content-insert]
INSERT INTO content (document, body) VALUES (:document, :body);

-- [content]
SELECT dossier_text (body) FROM content WHERE document = :document;

-- [index-insert]
INSERT INTO text_index (rowid, title, body) VALUES (:document, :title, :body);

-- [index-remove]
INSERT INTO text_index (text_index, rowid, title, body) VALUES ('delete', :document, :title, :body);

-- [name-index-update]
INSERT INTO name_index (name_index, rowid, names)
SELECT 'delete', label, names FROM entity_label_news GROUP BY label, names HAVING sum (change) < 0;
INSERT INTO name_index (rowid, names)
SELECT label, names FROM entity_label_news GROUP BY label, names HAVING sum (change) > 0;
DELETE FROM entity_label_news;

-- [phrase-by-text]
SELECT id FROM phrase WHERE words = :text;

-- [phrase-insert]
INSERT INTO phrase (words) VALUES (:text);

-- [annotator-by-text]
SELECT id FROM annotator WHERE stamp = :text;

-- [annotator-insert]
INSERT INTO annotator (stamp) VALUES (:text);

-- [sector-by-text]
SELECT id FROM sector WHERE key = :text;

-- [sector-insert]
INSERT INTO sector (key) VALUES (:text);

-- [entity-by-key]
SELECT id FROM entity WHERE key = :key;

-- Who has looked at an entity that is gone must not find another under its number. A damaged number counts as far as
-- facts could hold it.

-- [entity-insert]
INSERT INTO entity (id, key, type, name)
VALUES (1 + max (coalesce ((SELECT max (id) FROM entity), 0),
                 coalesce ((SELECT CAST (value AS INTEGER) & 0x7fffffff FROM meta WHERE key = 'entities'), 0)),
        :key, :type, :name);

-- [entity-number-keep]
INSERT INTO meta (key, value)
SELECT 'entities', CAST (:entity AS TEXT) WHERE :entity > coalesce ((SELECT max (id) FROM entity), 0)
  ON CONFLICT DO UPDATE SET value = max (CAST (value AS INTEGER), :entity);

-- [label-by-names]
SELECT id FROM entity_label WHERE entity = :entity AND names = :names;

-- [label-insert]
INSERT INTO entity_label (entity, names) VALUES (:entity, :names);

-- [label-count]
UPDATE entity_label SET documents = documents + :documents WHERE id = :id;

-- [label-delete]
DELETE FROM entity_label WHERE id = :id AND documents < 1;

-- [role-count]
INSERT INTO entity_role (entity, role, documents) VALUES (:entity, :role, :documents)
  ON CONFLICT DO UPDATE SET documents = documents + excluded.documents;

-- [role-delete]
DELETE FROM entity_role WHERE entity = :entity AND role = :role AND documents < 1;

-- What documents call each of some entities, or one merged into it; all of an entity one after the other.

-- [entity-candidates]
SELECT k.id, k.name, l.names, l.documents
FROM dossier_rows (:rows) t
CROSS JOIN entity k ON k.id = t.c1
CROSS JOIN entity e ON e.id = k.id OR e.merged = k.id
CROSS JOIN entity_label l ON l.entity = e.id;

-- [entity-rename]
UPDATE entity SET name = :name WHERE id = :entity;

-- [marks-found]
SELECT found FROM marks WHERE document = :document;

-- [marks-shown]
SELECT coalesce (shown, found) FROM marks WHERE document = :document;

-- [marks-insert]
INSERT INTO marks (document, found, annotator) VALUES (:document, :pack, :annotator)
  ON CONFLICT DO UPDATE SET found = excluded.found, annotator = excluded.annotator;

-- [marks-show]
UPDATE marks SET shown = :pack WHERE document = :document;

-- Rows that a program holds are written by dossier_rows_write().

-- [statements-insert]
INSERT OR FAIL INTO statement (document, number, start, end, kind, actor, happens, happens_first,
                               happens_last, due, due_first, due_last, decision, certainty, cue, rule,
                               why, code, counterparts, sectors, amounts)
SELECT c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21
FROM dossier_rows (:rows);

-- [note-insert]
INSERT INTO note (id, document, start, end, body, decision)
VALUES (:id, :document, :start, :end, :body, :decision);

-- [statements-delete]
DELETE FROM statement WHERE document = :document AND (decision IS NOT NULL) = :by_hand;

-- [notes-delete]
DELETE FROM note WHERE document = :document;

-- [document-entity-insert]
INSERT OR FAIL INTO document_entity (entity, document, mentions)
SELECT c1, c2, c3 FROM dossier_rows (:rows);

-- [document-entity-delete]
DELETE FROM document_entity WHERE entity = :id AND document = :document;

-- [document-sector-insert]
INSERT OR FAIL INTO document_sector (sector, document, mentions, weight, subject)
SELECT c1, c2, c3, c4, c5 FROM dossier_rows (:rows);

-- [document-sector-delete]
DELETE FROM document_sector WHERE sector = :id AND document = :document;

-- [document-date-insert]
INSERT OR FAIL INTO document_date (document, position, edtf, first_day, last_day)
SELECT c1, c2, c3, c4, c5 FROM dossier_rows (:rows);

-- [document-date-delete]
DELETE FROM document_date WHERE document = :document;

-- [entity-delete-orphan]
DELETE FROM entity
WHERE id = :entity
  AND NOT EXISTS (SELECT 1 FROM entity_label l WHERE l.entity = entity.id)
  AND NOT EXISTS (SELECT 1 FROM entity x WHERE x.merged = entity.id)
  AND NOT EXISTS (SELECT 1 FROM identity i JOIN entity x ON x.key = i.key
                  WHERE i.other_key = entity.key AND i.verdict IN (0, 2) AND i.withdrawn = 0);
