-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors

-- A claim whose end lies further ahead than any claim may was made by a clock that has been put back since.

-- [claim-take]
INSERT INTO claim (work, holder, until) VALUES (:work, :holder, :until)
  ON CONFLICT DO UPDATE SET holder = excluded.holder, until = excluded.until
  WHERE claim.holder = excluded.holder OR claim.until NOT BETWEEN :now AND :until;

-- [claim-holder]
SELECT holder FROM claim WHERE work = :work;

-- [claim-drop]
DELETE FROM claim WHERE work = :work AND holder = :holder;
