-- The job that makes the import: whoever takes the job up again goes on with its import (docs/decisions/0184). Null: no job made it.
ALTER TABLE imports ADD COLUMN job TEXT COLLATE "C";
