-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors

-- References are written right and looked at by check-references; to look each of them up at every row
-- would cost as much as to write it.

-- [configure]
PRAGMA foreign_keys = OFF;
PRAGMA page_size = 8192;
PRAGMA synchronous = NORMAL;
PRAGMA temp_store = MEMORY;
PRAGMA trusted_schema = OFF;

-- Who has a file alone keeps the index of its log in memory. A file that cannot be written cannot be locked for
-- that, so such a connection takes no locks (VFS "unix-none").

-- [configure-alone]
PRAGMA locking_mode = EXCLUSIVE;

-- [begin-read]
BEGIN;

-- [begin-write]
BEGIN IMMEDIATE;

-- [commit]
COMMIT;

-- [rollback]
ROLLBACK;

-- [application-id]
PRAGMA application_id;

-- [application-id-set]
PRAGMA application_id = 0x444F5352;

-- [version]
PRAGMA user_version;

-- [count-objects]
SELECT count(*) FROM sqlite_schema;

-- [use-wal]
PRAGMA journal_mode = WAL;

-- [use-journal]
PRAGMA journal_mode = DELETE;

-- How large a copy of the file gets, in bytes.

-- [used-size]
SELECT s.page_size * (c.page_count - f.freelist_count)
FROM pragma_page_size s, pragma_page_count c, pragma_freelist_count f;

-- Whether a quarter of the file is free, or its pages are not as large as those of new files.

-- [worth-compacting]
SELECT s.page_size <> 8192 OR 4 * f.freelist_count >= c.page_count
FROM pragma_page_size s, pragma_page_count c, pragma_freelist_count f;

-- VACUUM makes the whole file anew as a temporary one, which must not stand in memory. To change where these
-- stand drops temporary views.

-- [compact]
PRAGMA journal_mode = DELETE;
PRAGMA temp_store = FILE;
VACUUM;

-- [temporary-in-memory]
PRAGMA temp_store = MEMORY;

-- The pages that many documents touch, and those of a batch that is being written, up to so many kB; they are
-- let go of when many documents were added. The log goes into the file when it has so many pages, 64 MB: each
-- batch of an import writes to many of the same pages, which go there once for several batches.

-- [tune-writer]
PRAGMA cache_size = -48000;
PRAGMA wal_autocheckpoint = 8000;

-- Waits for who reads it, and then takes no room.

-- [empty-log]
PRAGMA wal_checkpoint (TRUNCATE);

-- [let-go]
PRAGMA shrink_memory;

-- [data-version]
PRAGMA data_version;

-- [backup]
VACUUM INTO :path;

-- [fts5]
SELECT fts5 (:api);

-- [version-set]
PRAGMA user_version
