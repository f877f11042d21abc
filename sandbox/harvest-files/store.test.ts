import { beforeEach, expect, test } from 'vitest'
import { keptMs } from '../../src/domain/files/limits.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import type { World } from '../world.ts'
import {
  bytesOf,
  filesFrom,
  filesIn,
  findFile,
  removeFile,
  storeFile,
  storeFolder,
  storedLimit,
} from './store.ts'

const now = Date.UTC(2025, 5, 15, 12)
const type = 'application/octet-stream'
let sandbox: Sandbox
let world: World

beforeEach(() => {
  sandbox = createSandbox({ sims: 1, cameras: 1, wall: () => now })
  const made = sandbox.worlds.world('OP0000000001', 'jp')
  if (!made) throw new Error('there is no world')
  world = made
})

const put = (path: string, content: Uint8Array = Buffer.from(path), at = now) =>
  storeFile({ world, now: at }, { path, contentType: type, content })
const read = (path: string, from?: number, to?: number) => {
  const file = findFile({ world, now }, 'private', path)
  return file && Buffer.concat([...bytesOf(world, file, from, to)])
}
const names = (folder: string, after?: string, limit = 100) =>
  filesIn({ world, now }, 'private', folder, { limit, after }).items.map(({ path }) => path)
const rows = (table: string) => world.db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n']

test('bytes come back as they were stored, whole and in part, across parts', () => {
  const content = Buffer.alloc(600_000, 'abcdefg')
  const { file, isNew } = put('/x/large.bin', content)
  expect([isNew, file.length, file.createdTime]).toEqual([true, 600_000, now])
  expect(read('/x/large.bin')?.equals(content)).toBe(true)
  expect(read('/x/large.bin', 262_140, 262_150)?.equals(content.subarray(262_140, 262_150))).toBe(
    true,
  )
  expect(read('/x/large.bin', 599_999)?.equals(content.subarray(599_999))).toBe(true)
  expect(read('/logs/2025-06-14.csv')?.toString()).toContain('time,device,temperature')
})

test('writing again keeps the first time and makes another ETag; bytes of nobody go', () => {
  const first = put('/x/a', Buffer.from('one')).file
  put('/x/b', Buffer.from('one'))
  const { file, isNew } = put('/x/a', Buffer.from('two'), now + 5)
  expect([isNew, file.createdTime, file.modifiedTime]).toEqual([false, now, now + 5])
  expect(file.etag).not.toBe(first.etag)
  expect(read('/x/b')?.toString()).toBe('one')
  removeFile({ world, now }, 'private', '/x/b')
  expect(rows('harvest_file_parts')).toBe(1)
})

test('a folder lists what lies in it itself, in the order of bytes, page by page', () => {
  for (const name of ['b/1', 'b/2/3', 'b0', 'b', '\u{10ffff}', '\uffee', 'あ', '%2F'])
    put(`/x/${name}`)
  storeFolder({ world, now }, 'private', '/x/empty/')
  const all = ['%2F', 'b', 'b/', 'b0', 'empty/', 'あ', '\uffee', '\u{10ffff}'].map((n) => `/x/${n}`)
  expect(names('/x/')).toEqual(all)
  const paged: string[] = []
  for (let page = names('/x/', undefined, 1); page.length > 0; page = names('/x/', paged.at(-1), 1))
    paged.push(...page)
  expect(paged).toEqual(all)
  expect(names('/x/b/2/')).toEqual(['/x/b/2/3'])
  expect(names('/x/empty/')).toEqual([])
  expect(() => names('/nowhere/')).toThrow('No such file')
})

test('files are found by how their paths begin', () => {
  for (const name of ['ab', 'abc', 'ab/c', 'b']) put(`/x/${name}`)
  const { items, nextKey } = filesFrom({ world, now }, 'private', '/x/ab', { limit: 2 })
  expect([items.map(({ path }) => path), nextKey]).toEqual([['/x/ab', '/x/ab/'], '/x/ab/'])
  const rest = filesFrom({ world, now }, 'private', '/x/ab', { limit: 9, after: nextKey })
  expect(rest.items.map(({ path }) => path)).toEqual(['/x/ab/c', '/x/abc'])
})

test('a file is gone after 731 days, its bytes with the next upload; its folder stays', () => {
  put('/x/old', Buffer.from('old'), now - keptMs)
  expect(findFile({ world, now }, 'private', '/x/old')).toBeUndefined()
  expect(names('/x/')).toEqual([])
  expect(put('/x/old', Buffer.from('new')).isNew).toBe(true)
  expect(rows('harvest_file_parts')).toBe(1)
})

test('what is too much is refused, and nothing of it stays', () => {
  const half = Buffer.alloc(storedLimit / 2)
  put('/half', half)
  expect(() => put('/x/more', Buffer.alloc(storedLimit / 2 + 1))).toThrow('SEM0210')
  expect(findFile({ world, now }, 'private', '/x/')).toBeUndefined()
  expect(read('/half')?.length).toBe(half.length)
})
