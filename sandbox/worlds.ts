import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { changeClock, readClock, type Clock, type ClockChange } from './clock.ts'
import { fieldsOf, insertRow, updateRow } from './db/rows.ts'
import { onRollback, prepare, transaction } from './db/sql.ts'
import type { Coverage, World } from './world.ts'

export const schema = `
CREATE TABLE IF NOT EXISTS operators (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  operator_id TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL,
  -- 1 where the sandbox made its accounts, whose password is published.
  published INTEGER NOT NULL,
  created_time INTEGER NOT NULL,
  updated_time INTEGER NOT NULL,
  clock_offset INTEGER NOT NULL DEFAULT 0,
  clock_frozen_at INTEGER
) STRICT;
CREATE TABLE IF NOT EXISTS worlds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  seed TEXT NOT NULL,
  -- When it was given a fleet, by its own clock; null for a world that begins empty.
  seeded_time INTEGER,
  UNIQUE (operator_id, coverage)
) STRICT;
`

/** A customer account; times are UNIX milliseconds. */
export interface Operator {
  readonly operatorId: string
  readonly email: string
  readonly description: string
  /** 1 where the sandbox made its accounts: their password is published, and protects nothing. */
  readonly published: number
  readonly createdTime: number
  readonly updatedTime: number
}

export interface NewOperator {
  /** Made from the operator's number when left out: `root-2@example.com`. */
  readonly email?: string | undefined
  readonly description?: string | undefined
  /** Whether its accounts get the password that is published. */
  readonly published?: boolean
  readonly seed: string
  readonly coverages: readonly Coverage[]
  /** What the operator's clock starts from. */
  readonly clock?: ClockChange | undefined
}

/** Operators and their worlds: made, found, deleted, and their clocks kept. */
export class Worlds {
  readonly db: DatabaseSync
  /** The machine's time, UNIX milliseconds. */
  readonly wall: () => number
  readonly #worlds = new Map<string, World>()
  readonly #clocks = new Map<string, Clock>()

  constructor(db: DatabaseSync, wall: () => number = Date.now) {
    this.db = db
    this.wall = wall
  }

  /** Makes an operator with an empty world per coverage. The email must not be in use. */
  create(wanted: NewOperator): Operator {
    const clock = changeClock({ offset: 0, frozenAt: null }, wanted.clock ?? {}, this.wall())
    const now = readClock(clock, this.wall())
    return transaction(this.db, () => {
      const last = prepare(
        this.db,
        "SELECT seq FROM sqlite_sequence WHERE name = 'operators'",
      ).get()
      const number = Number(last?.['seq'] ?? 0) + 1
      const operatorId = `OP${String(number).padStart(10, '0')}`
      insertRow(this.db, 'operators', {
        number,
        operatorId,
        email: wanted.email ?? this.#freeEmail(number),
        description: wanted.description ?? '',
        published: wanted.published ? 1 : 0,
        createdTime: now,
        updatedTime: now,
        clockOffset: clock.offset,
        clockFrozenAt: clock.frozenAt,
      })
      for (const coverage of wanted.coverages) {
        insertRow(this.db, 'worlds', { operatorId, coverage, seed: `${wanted.seed}/${coverage}` })
      }
      const made = this.operator(operatorId)
      if (!made) throw new Error(`operator ${operatorId} was not written`)
      return made
    })
  }

  #freeEmail(number: number): string {
    const usual = `root-${number}@example.com`
    return this.operatorByEmail(usual) ? `root-${randomUUID()}@example.com` : usual
  }

  operator(operatorId: string): Operator | undefined {
    return this.#operatorsWhere('operator_id = ?', operatorId)[0]
  }

  operatorByEmail(email: string): Operator | undefined {
    return this.#operatorsWhere('email = ?', email)[0]
  }

  /** All operators, oldest first. */
  operators(): Operator[] {
    return this.#operatorsWhere('true')
  }

  #operatorsWhere(condition: string, ...values: string[]): Operator[] {
    const sql = `SELECT * FROM operators WHERE ${condition} ORDER BY number`
    const rows = prepare(this.db, sql).all(...values)
    return rows.map((row) => fieldsOf<Operator>(row))
  }

  /** The operator's data in a coverage; undefined where the operator has none. */
  world(operatorId: string, coverage: Coverage): World | undefined {
    const key = `${operatorId}/${coverage}`
    const known = this.#worlds.get(key)
    if (known) return known
    const row = prepare(
      this.db,
      'SELECT id, seed FROM worlds WHERE operator_id = ? AND coverage = ?',
    ).get(operatorId, coverage)
    if (!row) return undefined
    const world: World = {
      id: Number(row['id']),
      operatorId,
      coverage,
      db: this.db,
      seed: String(row['seed']),
      peer: (other) => this.world(other, coverage),
      now: () => this.now(operatorId),
    }
    this.#worlds.set(key, world)
    onRollback(this.db, () => this.#worlds.delete(key))
    return world
  }

  /** Gives an operator an empty world in another coverage; false where it has one there. */
  addCoverage(operatorId: string, coverage: Coverage): boolean {
    const other = this.world(operatorId, coverage === 'jp' ? 'g' : 'jp')
    if (!other || this.world(operatorId, coverage)) return false
    const seed = other.seed.replace(/(?<=\/)[^/]+$/, coverage)
    insertRow(this.db, 'worlds', { operatorId, coverage, seed })
    return true
  }

  /** The operator's time, UNIX milliseconds; the machine's where there is no such operator. */
  now(operatorId: string): number {
    return readClock(this.clock(operatorId), this.wall())
  }

  clock(operatorId: string): Clock {
    const known = this.#clocks.get(operatorId)
    if (known) return known
    const row = prepare(
      this.db,
      'SELECT clock_offset, clock_frozen_at FROM operators WHERE operator_id = ?',
    ).get(operatorId)
    if (!row) return { offset: 0, frozenAt: null }
    const frozenAt = row['clock_frozen_at']
    const clock = {
      offset: Number(row['clock_offset']),
      frozenAt: frozenAt === null ? null : Number(frozenAt),
    }
    return this.#remember(operatorId, clock)
  }

  #remember(operatorId: string, clock: Clock): Clock {
    this.#clocks.set(operatorId, clock)
    onRollback(this.db, () => this.#clocks.delete(operatorId))
    return clock
  }

  /** Sets the operator's clock; it stays so over a restart. */
  setClock(operatorId: string, change: ClockChange): Clock {
    const clock = changeClock(this.clock(operatorId), change, this.wall())
    const changes = { clockOffset: clock.offset, clockFrozenAt: clock.frozenAt }
    updateRow(this.db, 'operators', { operatorId }, changes)
    return this.#remember(operatorId, clock)
  }

  /** Deletes an operator and every row of it and of its worlds, in all tables. */
  delete(operatorId: string): void {
    transaction(this.db, () => {
      const columns = this.db
        .prepare(
          `SELECT t.name AS tbl, c.name AS col FROM sqlite_master t JOIN pragma_table_info(t.name) c
           WHERE t.type = 'table' AND c.name IN ('world_id', 'operator_id')
           ORDER BY t.name IN ('worlds', 'operators')`,
        )
        .all()
      for (const { tbl, col } of columns) {
        const which =
          col === 'world_id'
            ? 'world_id IN (SELECT id FROM worlds WHERE operator_id = ?)'
            : 'operator_id = ?'
        this.db.prepare(`DELETE FROM "${String(tbl)}" WHERE ${which}`).run(operatorId)
      }
    })
    this.#clocks.delete(operatorId)
    for (const key of this.#worlds.keys()) {
      if (key.startsWith(`${operatorId}/`)) this.#worlds.delete(key)
    }
  }
}
