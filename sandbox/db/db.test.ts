import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSandbox } from '../app.ts'
import { signedIn } from '../testing/client.ts'
import { DataFileError, openDatabase } from './db.ts'
import { transaction } from './sql.ts'
import { troubleOf } from './trouble.ts'
import { Worlds } from '../worlds.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('what was written is there when the file is opened again', () => {
  const file = join(folder, 'state.db')
  const db = openDatabase(file)
  const { operatorId } = new Worlds(db).create({ seed: 's', coverages: ['jp'] })
  db.close()
  const again = openDatabase(file)
  expect(new Worlds(again).operator(operatorId)).toBeDefined()
  again.close()
})

test('a file that cannot be used is refused in one line', () => {
  const text = join(folder, 'text.db')
  writeFileSync(text, 'not a database, '.repeat(100))
  const foreign = join(folder, 'foreign.db')
  const db = new DatabaseSync(foreign)
  db.exec('CREATE TABLE accounts (id INTEGER)')
  db.close()
  const other = join(folder, 'other.db')
  openDatabase(other).close()
  const newer = new DatabaseSync(other)
  newer.exec('PRAGMA user_version = 99')
  newer.close()
  for (const [file, message] of [
    [folder, 'cannot be used'],
    [join(folder, 'no/such/folder.db'), 'there is no such folder'],
    // Linux has a device that is always full.
    [existsSync('/dev/full') ? '/dev/full' : text, /disk is full|not a database/],
    [text, 'not a database'],
    [foreign, 'another program'],
    [other, 'version 99'],
  ] as const) {
    const open = () => openDatabase(file)
    expect(open).toThrow(DataFileError)
    expect(open).toThrow(message)
    expect(open).not.toThrow('\n')
  }
})

test('a truncated file is refused', () => {
  const file = join(folder, 'state.db')
  openDatabase(file).close()
  truncateSync(file, readFileSync(file).byteLength - 4096)
  expect(() => openDatabase(file)).toThrow('is damaged')
})

test('a file with a spoiled page is refused', () => {
  const file = join(folder, 'state.db')
  const db = openDatabase(file)
  // So that the last page is one of rows, however long the list of tables is.
  db.exec('CREATE TABLE rows (text TEXT)')
  for (let row = 0; row < 100; row++) db.exec(`INSERT INTO rows VALUES ('${'x'.repeat(100)}')`)
  db.close()
  const bytes = readFileSync(file)
  const last = bytes.byteLength - 4096
  writeFileSync(file, bytes.fill(0x5a, last))
  expect(() => openDatabase(file)).toThrow('is damaged')
})

test('a file is opened by one process at a time', () => {
  const file = join(folder, 'state.db')
  const db = openDatabase(file)
  expect(() => openDatabase(file)).toThrow('another process is using it')
  db.close()
})

test('a transaction that throws leaves nothing, also inside another', () => {
  const db = openDatabase()
  db.exec('CREATE TABLE probe (n INTEGER)')
  const add = (n: number) => db.exec(`INSERT INTO probe VALUES (${n})`)
  const fail = () => {
    throw new Error('no')
  }
  expect(() =>
    transaction(db, () => {
      add(1)
      fail()
    }),
  ).toThrow('no')
  transaction(db, () => {
    add(2)
    expect(() =>
      transaction(db, () => {
        add(3)
        fail()
      }),
    ).toThrow('no')
  })
  expect(db.prepare('SELECT n FROM probe').all()).toEqual([{ n: 2 }])
})

test.each([
  [8, 'readOnly'],
  [8 | (3 << 8), 'readOnly'],
  [13, 'full'],
  [10, undefined],
  [1, undefined],
])('error %d of SQLite is %s', (errcode, trouble) => {
  expect(troubleOf(Object.assign(new Error('x'), { errcode }))).toBe(trouble)
  expect(troubleOf(new Error('x'))).toBeUndefined()
})

test('what cannot be stored is said, and leaves the rest as it was', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const database = join(folder, 'state.db')
  const sandbox = createSandbox({ sims: 5, database })
  const { db } = sandbox.worlds
  const root = await signedIn(sandbox, 'root@example.com')
  const create = () =>
    root.call('createGroup', { body: { tags: { name: 'x'.repeat(1000), ...longTags } } })
  expect((await create()).status).toBe(201)
  const before = (await root.call('listGroups')).data.length
  const pages = Number(db.prepare('PRAGMA page_count').get()?.['page_count'])
  db.exec(`PRAGMA max_page_count = ${pages}`)
  let full = await create()
  let made = 0
  for (; full.status === 201; full = await create()) made += 1
  expect([full.status, full.error.code]).toEqual([507, 'COM0022'])
  expect(full.error.message).toContain('full')
  db.exec('PRAGMA max_page_count = 100000; PRAGMA query_only = 1')
  const readOnly = await create()
  expect([readOnly.status, readOnly.error.code]).toEqual([503, 'COM0023'])
  expect(readOnly.error.message).toContain('may not be written to')
  db.exec('PRAGMA query_only = 0')
  expect((await root.call('listGroups')).data).toHaveLength(before + made)
  expect((await create()).status).toBe(201)
  expect(logged.mock.calls).toEqual([[full.error.message], [readOnly.error.message]])
  logged.mockRestore()
  sandbox.close()
})

const longTags = Object.fromEntries(
  Array.from({ length: 40 }, (_, tag) => [`tag-${tag}`, 'x'.repeat(1000)]),
)
