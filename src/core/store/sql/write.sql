-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors

-- [document-by-sha256]
SELECT d.id FROM source s JOIN document d ON d.source = s.id WHERE s.sha256 = :sha256;

-- [source-insert]
INSERT INTO source (sha256, uri, media_type, encoding, remark, size, bytes)
VALUES (:sha256, :uri, :media_type, :encoding, :remark, :size, :bytes);

-- [document-insert]
INSERT INTO document (source, title, titled, language, published, published_first, published_last,
                      basis, publisher, dateline, byline, source_url, n_chars, added)
VALUES (:source, :title, :titled, :language, :published, :published_first, :published_last,
        :basis, :publisher, :dateline, :byline, :source_url, :n_chars, :added);

-- [document-update]
UPDATE document
SET title = :title, titled = :titled, language = :language, published = :published,
    published_first = :published_first, published_last = :published_last, basis = :basis,
    publisher = :publisher, dateline = :dateline, byline = :byline, source_url = :source_url
WHERE id = :document;

-- [content-insert]
INSERT INTO content (document, body) VALUES (:document, :body);

-- [content]
SELECT body FROM content WHERE document = :document;

-- [index-insert]
INSERT INTO text_index (rowid, title, body)
SELECT id, title, body FROM document_text WHERE id = :document;

-- [index-delete]
INSERT INTO text_index (text_index, rowid, title, body)
SELECT 'delete', id, title, body FROM document_text WHERE id = :document;

-- [name-index-update]
INSERT INTO name_index (name_index, rowid, names)
SELECT 'delete', label, names FROM entity_label_news GROUP BY label, names HAVING sum (change) < 0;
INSERT INTO name_index (rowid, names)
SELECT label, names FROM entity_label_news GROUP BY label, names HAVING sum (change) > 0;
DELETE FROM entity_label_news;

-- [segment-insert]
INSERT INTO segment (document, start, end, kind) VALUES (:document, :start, :end, :kind);

-- [entity-by-key]
SELECT id FROM entity WHERE key = :key;

-- [entity-insert]
INSERT INTO entity (key, type, name) VALUES (:key, :type, :name);

-- [entity-name-insert]
INSERT OR IGNORE INTO entity_name (document, entity, by_hand, name, aliases)
VALUES (:document, :entity, :by_hand, :name, :aliases);

-- [entity-role-insert]
INSERT OR IGNORE INTO entity_role (document, entity, role) VALUES (:document, :entity, :role);

-- [entity-candidates]
SELECT name, sum (documents) FROM entity_candidate
WHERE entity IN (SELECT id FROM entity WHERE id = :entity OR merged = :entity)
GROUP BY name;

-- [entity-rename]
UPDATE entity SET name = :name WHERE id = :entity AND name <> :name;

-- [mention-insert]
INSERT INTO mention (id, document, start, end, entity, surface, rule, why, decision)
VALUES (:id, :document, :start, :end, :entity, :surface, :rule, :why, :decision);

-- [time-insert]
INSERT INTO time_mark (id, document, start, end, kind, edtf, surface, first_day, last_day, rule, why,
                       decision)
VALUES (:id, :document, :start, :end, :kind, :edtf, :surface, :first_day, :last_day, :rule, :why,
        :decision);

-- [sector-insert]
INSERT INTO sector_mark (id, document, start, end, sector, rule, why, decision)
VALUES (:id, :document, :start, :end, :sector, :rule, :why, :decision);

-- [statement-insert]
INSERT INTO statement (id, document, start, end, kind, actor, happens, happens_first, happens_last,
                       due, due_first, due_last, surface, cue, rule, why, decision, certainty,
                       code)
VALUES (:id, :document, :start, :end, :kind, :actor, :happens, :happens_first, :happens_last,
        :due, :due_first, :due_last, :surface, :cue, :rule, :why, :decision, :certainty, :code);

-- [amount-insert]
INSERT INTO statement_amount (statement, position, start, end, surface)
VALUES (:statement, :position, :start, :end, :surface);

-- [counterpart-insert]
INSERT INTO statement_counterpart (statement, position, entity)
VALUES (:statement, :position, :entity);

-- [statement-sector-insert]
INSERT INTO statement_sector (statement, position, sector) VALUES (:statement, :position, :sector);

-- [note-insert]
INSERT INTO note (id, document, start, end, body, decision)
VALUES (:id, :document, :start, :end, :body, :decision);

-- [document-entities]
SELECT entity FROM entity_name WHERE document = :document
UNION SELECT entity FROM mention WHERE document = :document;

-- [segments-delete]
DELETE FROM segment WHERE document = :document;

-- [names-delete]
DELETE FROM entity_name WHERE document = :document AND by_hand = :by_hand;

-- [roles-delete]
DELETE FROM entity_role WHERE document = :document;

-- [mentions-delete]
DELETE FROM mention WHERE document = :document AND (decision IS NOT NULL) = :by_hand;

-- [times-delete]
DELETE FROM time_mark WHERE document = :document AND (decision IS NOT NULL) = :by_hand;

-- [sectors-delete]
DELETE FROM sector_mark WHERE document = :document AND (decision IS NOT NULL) = :by_hand;

-- [statements-delete]
DELETE FROM statement WHERE document = :document AND (decision IS NOT NULL) = :by_hand;

-- [notes-delete]
DELETE FROM note WHERE document = :document;

-- [document-entity-delete]
DELETE FROM document_entity WHERE document = :document;

-- [document-entity-count]
INSERT INTO document_entity (document, entity, mentions)
SELECT document, entity, count(*) FROM mention
WHERE document = :document AND hidden = 0
GROUP BY entity;

-- [document-sector-delete]
DELETE FROM document_sector WHERE document = :document;

-- [document-sector-count]
INSERT INTO document_sector (document, sector, mentions)
SELECT document, sector, count(*) FROM sector_mark
WHERE document = :document AND hidden = 0
GROUP BY sector;

-- [entity-delete-orphan]
DELETE FROM entity
WHERE id = :entity
  AND NOT EXISTS (SELECT 1 FROM entity_name n WHERE n.entity = entity.id)
  AND NOT EXISTS (SELECT 1 FROM mention m WHERE m.entity = entity.id)
  AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.actor = entity.id)
  AND NOT EXISTS (SELECT 1 FROM statement_counterpart c WHERE c.entity = entity.id)
  AND NOT EXISTS (SELECT 1 FROM mention m WHERE m.own = entity.id)
  AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.own_actor = entity.id)
  AND NOT EXISTS (SELECT 1 FROM statement_counterpart c WHERE c.own = entity.id)
  AND NOT EXISTS (SELECT 1 FROM entity x WHERE x.merged = entity.id);
