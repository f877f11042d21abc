/**
 * What billing keeps. Bills themselves are not stored: they follow from what the
 * SIMs have been and done, and so a month that is over cannot change. What would be lost on the way
 * is kept here, by triggers, so that whoever changes a group need not know that it costs:
 * `billed_configurations` says what each group's configuration was from a time (UNIX milliseconds)
 * on, also when the group is deleted.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS billed_configurations (
  world_id INTEGER NOT NULL,
  group_id TEXT NOT NULL,
  from_time INTEGER NOT NULL,
  configuration TEXT NOT NULL,
  PRIMARY KEY (world_id, group_id, from_time)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS billed_configurations_first AFTER INSERT ON entries
WHEN NEW.collection = 'groups' BEGIN
  INSERT INTO billed_configurations
  VALUES (NEW.world_id, NEW.id, NEW.body ->> 'createdTime', NEW.body -> 'configuration')
  ON CONFLICT DO UPDATE SET configuration = excluded.configuration;
END;
CREATE TRIGGER IF NOT EXISTS billed_configurations_next AFTER UPDATE ON entries
WHEN NEW.collection = 'groups' AND NEW.body -> 'configuration' <> OLD.body -> 'configuration' BEGIN
  INSERT INTO billed_configurations
  VALUES (NEW.world_id, NEW.id, NEW.body ->> 'lastModifiedTime', NEW.body -> 'configuration')
  ON CONFLICT DO UPDATE SET configuration = excluded.configuration;
END;
`
