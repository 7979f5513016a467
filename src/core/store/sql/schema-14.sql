-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- Version 14: people note why they set documents aside.

-- NULL: none was noted. It stays when the document is brought back, for who undoes that.
ALTER TABLE holding ADD COLUMN aside_reason TEXT;
