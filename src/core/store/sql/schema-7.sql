-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- Version 7: a text that compression makes smaller is kept compressed, as a BLOB. README.md tells how.

UPDATE content SET body = dossier_pack_text (body) WHERE typeof (body) = 'text';

DROP VIEW document_text;
CREATE VIEW document_text (id, title, body) AS
  SELECT d.id, d.title, dossier_text (c.body) FROM document d JOIN content c ON c.document = d.id;
