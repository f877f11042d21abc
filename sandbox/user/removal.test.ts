import { expect, test } from 'vitest'
import { tablesOfUsers } from '../auth/users.ts'
import { openDatabase } from '../db/db.ts'

/** Tables that name a user and keep the row when the user is gone. */
const outliveUsers = ['audit_log']

test('what belongs to a user goes with it, or is meant to stay', () => {
  const rows = openDatabase()
    .prepare(
      `SELECT t.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
       WHERE t.type = 'table' AND c.name = 'user_name'`,
    )
    .all()
  const tables = rows.map(({ name }) => String(name))
  expect(tables.toSorted()).toEqual([...tablesOfUsers, ...outliveUsers].toSorted())
})
