import { cardNumber, digitsIn, isSimId, visible } from '../numbers.ts'
import { expiryActions, type ExpiryAction } from '../sim/expiry.ts'
import { parseImeiLock, readImei } from '../sim/imei.ts'
import { isRounded, type TableRow } from '../table-file.ts'
import { tagKeyRule } from '../tags.ts'
import { isKey, tagOf, type KeyField, type Target } from './columns.ts'
import { readTime } from './time.ts'

/** A status that a row can ask for; what a SIM cannot be given stays what it is. */
export type WantedStatus = 'active' | 'inactive' | 'standby' | 'suspended'

/** What a row asks for. What it leaves empty stays; null takes it away. */
export interface Wanted {
  readonly tags: Readonly<Record<string, string | null>>
  /** A group's ID or its name. */
  readonly group?: string | null
  readonly speedClass?: string
  /** UNIX milliseconds. */
  readonly expiryTime?: number | null
  readonly expiryAction?: ExpiryAction
  readonly imeiLock?: string | null
  /** As the API spells it, also one that nobody can give. */
  readonly status?: string
}

/** What is wrong with a cell, whatever the SIM. */
export interface CellFlaw {
  readonly rule: 'rounded' | 'key' | 'time' | 'past' | 'expiryAction' | 'imei' | 'tagName' | 'kept'
  readonly target: Target
  readonly cell: string
}

export interface BulkRow {
  readonly line: number
  readonly key: { readonly field: KeyField; readonly value: string }
  readonly wanted: Wanted
  readonly flaws: readonly CellFlaw[]
}

/** What takes a value away; an empty cell leaves it. */
const clears = /^(?:[-－ー―–—]|none|なし|無し)$/i

const statuses: Readonly<Record<string, string>> = {
  activate: 'active',
  deactivate: 'inactive',
  suspend: 'suspended',
  使用中: 'active',
  アクティブ: 'active',
  休止中: 'inactive',
  休止: 'inactive',
  スタンバイ: 'standby',
  利用中断中: 'suspended',
  利用中断: 'suspended',
  準備完了: 'ready',
  解約済み: 'terminated',
  解約済: 'terminated',
}

const actions: Readonly<Record<string, ExpiryAction>> = {
  何もしない: 'doNothing',
  セッション切断: 'deleteSession',
  休止: 'deactivate',
  利用中断: 'suspend',
  解約: 'terminate',
}

const folded = (text: string) =>
  visible(text)
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '')
const action = (cell: string): ExpiryAction | undefined =>
  expiryActions.find(
    (one) => one.toLowerCase() === folded(cell).replace('thesession', 'session'),
  ) ?? actions[visible(cell)]

/**
 * The rows of a table, each with the SIM it is about and what it asks for. What can be known of a
 * cell without its SIM is checked; `now` in UNIX milliseconds.
 */
export function readRows(
  rows: readonly TableRow[],
  targets: readonly Target[],
  now: number,
): BulkRow[] {
  const keyAt = targets.findIndex(isKey)
  const field = targets[keyAt]
  if (field === undefined || !isKey(field)) return []
  // Few times are many different ones.
  const times = new Map<string, number | undefined>()
  const timeOf = (cell: string) => {
    if (!times.has(cell)) times.set(cell, readTime(cell))
    return times.get(cell)
  }
  return rows.map((row) => readRow(row, targets, { field, keyAt, now, timeOf }))
}

interface Reading {
  readonly field: KeyField
  readonly keyAt: number
  readonly now: number
  readonly timeOf: (cell: string) => number | undefined
}

function readRow(row: TableRow, targets: readonly Target[], reading: Reading): BulkRow {
  const { field, keyAt, now, timeOf } = reading
  const written = row.cells[keyAt] ?? ''
  const flaws: CellFlaw[] = []
  const flawed = (rule: CellFlaw['rule'], target: Target, cell: string) =>
    void flaws.push({ rule, target, cell })
  const value = keyValue(field, written)
  if (value === undefined) flawed(isRounded(written) ? 'rounded' : 'key', field, written)
  const tags: (readonly [string, string | null])[] = []
  const wanted: { -readonly [Key in keyof Wanted]: Wanted[Key] } = { tags: {} }
  targets.forEach((target, at) => {
    const cell = row.cells[at] ?? ''
    const tag = tagOf(target)
    if (cell === '' || target === 'unused' || isKey(target)) return
    const cleared = clears.test(cell)
    if (tag !== undefined) {
      if (tagKeyRule(tag) !== undefined) flawed('tagName', target, tag)
      else tags.push([tag, cleared ? null : cell])
      return
    }
    if (target === 'group') wanted.group = cleared ? null : cell
    else if (target === 'expiryTime') {
      const time = cleared ? null : timeOf(cell)
      if (time === undefined) flawed('time', target, cell)
      else wanted.expiryTime = time
      if (typeof time === 'number' && time <= now) flawed('past', target, cell)
    } else if (target === 'imeiLock') {
      const imei = cleared ? null : readImei(cell)
      if (isRounded(cell)) flawed('rounded', target, cell)
      else if (imei !== null && !parseImeiLock(imei)) flawed('imei', target, cell)
      else wanted.imeiLock = imei
    } else if (cleared) flawed('kept', target, cell)
    else if (target === 'speedClass') wanted.speedClass = visible(cell).toLowerCase()
    else if (target === 'status') wanted.status = statuses[visible(cell)] ?? statusOf(cell)
    else {
      const expiryAction = action(cell)
      if (expiryAction === undefined) flawed('expiryAction', target, cell)
      else wanted.expiryAction = expiryAction
    }
  })
  // Tags have any names, also such as objects do not take.
  wanted.tags = Object.fromEntries(tags)
  return { line: row.line, key: { field, value: value ?? written }, wanted, flaws }
}

const statusOf = (cell: string) => statuses[folded(cell)] ?? folded(cell)

/** The number that a SIM is known by, however it is written; undefined where it is none. */
function keyValue(field: KeyField, cell: string): string | undefined {
  // Nearly every cell is plain digits: a hundred thousand of them must not take long.
  const digits = /^\d+$/.test(cell) ? cell : digitsIn(cell)?.replace('+', '')
  if (digits === undefined) return undefined
  if (field === 'imsi') return digits.length === 15 ? digits : undefined
  if (field === 'msisdn') return digits.length >= 9 ? digits : undefined
  return isSimId(digits) ? cardNumber(digits) : undefined
}
