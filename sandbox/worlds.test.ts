import { expect, test } from 'vitest'
import { openDatabase } from './db/db.ts'
import { remembered } from './db/memory.ts'
import { prepare, transaction } from './db/sql.ts'
import { isSigned, sign } from './http/signing.ts'
import { Worlds } from './worlds.ts'

function empty(wall = () => 1000) {
  return new Worlds(openDatabase(), wall)
}

test('operators are numbered, and a number is never used again', () => {
  const worlds = empty()
  const wanted = { seed: 's', coverages: ['jp'] as const }
  expect(worlds.create(wanted).operatorId).toBe('OP0000000001')
  const second = worlds.create(wanted)
  expect(second).toMatchObject({ operatorId: 'OP0000000002', email: 'root-2@example.com' })
  worlds.delete(second.operatorId)
  expect(worlds.operator(second.operatorId)).toBeUndefined()
  expect(worlds.create(wanted).operatorId).toBe('OP0000000003')
})

test('an email that is in use is not given to a new operator', () => {
  const worlds = empty()
  worlds.create({ seed: 's', email: 'root-2@example.com', coverages: [] })
  const { email } = worlds.create({ seed: 's', coverages: [] })
  expect(email).not.toBe('root-2@example.com')
})

test('a world exists per coverage asked for, each with its own seed', () => {
  const worlds = empty()
  const { operatorId } = worlds.create({ seed: 's', coverages: ['jp', 'g'] })
  const jp = worlds.world(operatorId, 'jp')
  const g = worlds.world(operatorId, 'g')
  expect([jp?.seed, g?.seed]).toEqual(['s/jp', 's/g'])
  expect(jp?.id).not.toBe(g?.id)
  const other = worlds.create({ seed: 's', coverages: ['g'] })
  expect(worlds.world(other.operatorId, 'jp')).toBeUndefined()
})

test('a world reads its operator’s clock, which outlives a restart', () => {
  const db = openDatabase()
  const worlds = new Worlds(db, () => 1000)
  const { operatorId } = worlds.create({ seed: 's', coverages: ['jp'], clock: { now: 500 } })
  expect(worlds.world(operatorId, 'jp')?.now()).toBe(500)
  worlds.setClock(operatorId, { now: 7000, frozen: true })
  expect(worlds.world(operatorId, 'jp')?.now()).toBe(7000)
  expect(new Worlds(db, () => 2000).now(operatorId)).toBe(7000)
})

test('deleting an operator leaves no row of it in any table', () => {
  const worlds = empty()
  const kept = worlds.create({ seed: 's', coverages: ['jp'] })
  const gone = worlds.create({ seed: 's', coverages: ['jp', 'g'] })
  worlds.db.exec('CREATE TABLE probe (world_id INTEGER, text TEXT)')
  for (const { operatorId } of [kept, gone]) {
    const id = worlds.world(operatorId, 'jp')?.id ?? 0
    worlds.db.prepare('INSERT INTO probe VALUES (?, ?)').run(id, operatorId)
  }
  worlds.delete(gone.operatorId)
  expect(prepare(worlds.db, 'SELECT text FROM probe').all()).toEqual([{ text: kept.operatorId }])
  expect(worlds.world(gone.operatorId, 'jp')).toBeUndefined()
  expect(worlds.world(kept.operatorId, 'jp')).toBeDefined()
})

test('what was remembered of a world that never came to be is forgotten', () => {
  const worlds = empty()
  const broken = () =>
    transaction(worlds.db, () => {
      const { operatorId } = worlds.create({ seed: 'a', coverages: ['jp'], clock: { now: 9000 } })
      expect(worlds.now(operatorId)).toBe(9000)
      expect(worlds.world(operatorId, 'jp')?.seed).toBe('a/jp')
      throw new Error('no')
    })
  expect(broken).toThrow('no')
  const { operatorId } = worlds.create({ seed: 'b', coverages: ['jp'], clock: { now: 5000 } })
  expect(worlds.now(operatorId)).toBe(5000)
  expect(worlds.world(operatorId, 'jp')?.seed).toBe('b/jp')
})

test('what is remembered of a world follows what is undone in it', () => {
  const worlds = empty()
  const { operatorId } = worlds.create({ seed: 'a', coverages: ['jp'], clock: { now: 5000 } })
  const world = worlds.world(operatorId, 'jp')
  if (!world) throw new Error('no world')
  let token = ''
  const undone = () =>
    transaction(worlds.db, () => {
      worlds.setClock(operatorId, { now: 9000 })
      expect(remembered(world, 'sum', () => 1)).toBe(1)
      token = sign(world, 'claims')
      throw new Error('no')
    })
  expect(undone).toThrow('no')
  expect(worlds.now(operatorId)).toBe(5000)
  expect(remembered(world, 'sum', () => 2)).toBe(2)
  expect(isSigned(world, token)).toBe(false)
})
