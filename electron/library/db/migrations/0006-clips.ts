/**
 * How a clip was anchored, and with what words when they are not the quotation's. `rank` is the order by hand. Which
 * note uses which clip is kept up by triggers, so that it is right however a note is written.
 */
export const sql = `
ALTER TABLE clip ADD COLUMN anchoring TEXT NOT NULL DEFAULT 'exact';
ALTER TABLE clip ADD COLUMN score REAL;
ALTER TABLE clip ADD COLUMN passage TEXT;
ALTER TABLE clip ADD COLUMN left_orphaned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE clip ADD COLUMN rank REAL NOT NULL DEFAULT 0;
UPDATE clip SET rank = -seq;
CREATE INDEX clip_by_rank ON clip (rank);

CREATE TABLE clip_use (
  clip TEXT NOT NULL,
  note INTEGER NOT NULL REFERENCES note (seq) ON DELETE CASCADE,
  PRIMARY KEY (clip, note)
) STRICT, WITHOUT ROWID;
CREATE INDEX clip_use_by_note ON clip_use (note);
INSERT INTO clip_use SELECT DISTINCT node.atom, note.seq
  FROM note, json_tree(CASE WHEN json_valid(note.state) THEN note.state ELSE '{}' END) AS node
  WHERE node.key = 'clip' AND node.type = 'text';

CREATE TRIGGER clip_use_of_new_note AFTER INSERT ON note BEGIN
  INSERT INTO clip_use SELECT DISTINCT node.atom, NEW.seq
    FROM json_tree(CASE WHEN json_valid(NEW.state) THEN NEW.state ELSE '{}' END) AS node
    WHERE node.key = 'clip' AND node.type = 'text';
END;
CREATE TRIGGER clip_use_of_saved_note AFTER UPDATE OF state ON note BEGIN
  DELETE FROM clip_use WHERE note = NEW.seq;
  INSERT INTO clip_use SELECT DISTINCT node.atom, NEW.seq
    FROM json_tree(CASE WHEN json_valid(NEW.state) THEN NEW.state ELSE '{}' END) AS node
    WHERE node.key = 'clip' AND node.type = 'text';
END;
`;
