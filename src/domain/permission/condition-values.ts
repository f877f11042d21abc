import type { CompareOperator } from './condition-parser.ts'

/** A day of the calendar in UTC, counted from 1970-01-01. */
export interface CalendarDate {
  readonly day: number
}

/** A value that the context does not tell, or that the language has no meaning for. */
export const UNKNOWN = Symbol('unknown')

/** What `pathVariable()` gives where the call's path has no such placeholder: equal to no string. */
export const ABSENT = Symbol('absent')

/** Whatever an expression can come to. */
export type Value = string | number | boolean | CalendarDate | typeof UNKNOWN | typeof ABSENT

const DAY_MS = 86_400_000

/** The UTC date of a moment in milliseconds since the epoch; unknown for anything but a number. */
export function dateOf(now: number | undefined): CalendarDate | typeof UNKNOWN {
  if (now === undefined || !Number.isFinite(now)) return UNKNOWN
  return { day: Math.floor(now / DAY_MS) }
}

/** The date with this year, month (1-12) and day (1-31), or undefined where the calendar has none. */
export function dateFrom(year: number, month: number, day: number): CalendarDate | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999) return undefined
  const moment = new Date(0)
  moment.setUTCFullYear(year, month - 1, day)
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return undefined
  return { day: Math.floor(moment.getTime() / DAY_MS) }
}

/** Compares two known values; unknown where they are of different kinds or have no order. */
export function compare(operator: CompareOperator, left: Value, right: Value): Value {
  if (left === UNKNOWN || right === UNKNOWN) return UNKNOWN
  if (left === ABSENT || right === ABSENT) return compareAbsent(operator, left, right)
  if (typeof left === 'object' && typeof right === 'object') {
    return compareNumbers(operator, left.day, right.day)
  }
  if (typeof left === 'number' && typeof right === 'number') {
    return compareNumbers(operator, left, right)
  }
  if (typeof left !== typeof right) return UNKNOWN
  return compareEqual(operator, left === right)
}

function compareAbsent(operator: CompareOperator, left: Value, right: Value): Value {
  if (left === right) return UNKNOWN
  const other = left === ABSENT ? right : left
  return typeof other === 'string' ? compareEqual(operator, false) : UNKNOWN
}

function compareEqual(operator: CompareOperator, equal: boolean): Value {
  if (operator === '==') return equal
  return operator === '!=' ? !equal : UNKNOWN
}

function compareNumbers(operator: CompareOperator, left: number, right: number): boolean {
  switch (operator) {
    case '==':
      return left === right
    case '!=':
      return left !== right
    case '>=':
      return left >= right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '<':
      return left < right
  }
}
