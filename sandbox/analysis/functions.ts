import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite'
import { distanceM } from '../../src/domain/geo.ts'
import { addMonthsUtc, dayMs, hourMs, minuteMs } from '../../src/domain/time.ts'
import { momentOf, momentText, type Moment } from './moment.ts'

type Given = SQLOutputValue
type Answer = SQLInputValue
type Scalar = (...given: Given[]) => Answer

/** What a query did wrong, said by a function that it calls. */
const wrong = (message: string) => new Error(message)

const text = (value: Given | undefined) => String(value ?? '')

/** A function that answers NULL where anything that it is given is NULL. */
const strict =
  (work: Scalar): Scalar =>
  (...given) =>
    given.includes(null) ? null : work(...given)

function needed(value: Given | undefined): Moment {
  const moment = momentOf(value)
  if (!moment) throw wrong(`Timestamp '${text(value)}' is not recognized`)
  return moment
}

const fixed: Readonly<Record<string, number>> = {
  MILLISECOND: 1,
  SECOND: 1000,
  MINUTE: minuteMs,
  HOUR: hourMs,
  DAY: dayMs,
  WEEK: 7 * dayMs,
}
const months: Readonly<Record<string, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 }

/** The name of a part of a date: `days` and `'DAY'` are one. */
function partOf(value: Given | undefined): string {
  const name = text(value)
    .toUpperCase()
    .replace(/^(?:D|DD)$/, 'DAY')
    .replace(/^(?:YY|YYYY)$/, 'YEAR')
  const one = name.replace(/S$/, '')
  if (one in fixed || one in months) return one
  throw wrong(`'${text(value)}' is not a recognized date part`)
}

/** Mondays begin weeks; the first of them in UNIX time was the 5th of January 1970. */
const firstMonday = 4 * dayMs

function truncated(part: string, moment: Moment): Moment {
  const local = moment.ms + moment.offset * minuteMs
  const back = (ms: number) => ({ ms: ms - moment.offset * minuteMs, offset: moment.offset })
  const unit = fixed[part]
  if (part === 'WEEK') return back(local - modulo(local - firstMonday, 7 * dayMs))
  if (unit !== undefined) return back(local - modulo(local, unit))
  const date = new Date(local)
  const each = months[part] ?? 1
  const month = date.getUTCMonth()
  return back(Date.UTC(date.getUTCFullYear(), month - (month % each)))
}

const modulo = (value: number, by: number) => ((value % by) + by) % by

function added(part: string, count: number, { ms, offset }: Moment): Moment {
  const unit = fixed[part]
  if (unit !== undefined) return { ms: ms + count * unit, offset }
  const date = new Date(ms)
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth())
  const month = addMonthsUtc(first, count * (months[part] ?? 1))
  const days = (addMonthsUtc(month, 1) - month) / dayMs
  return { ms: month + (Math.min(date.getUTCDate(), days) - 1) * dayMs + modulo(ms, dayMs), offset }
}

/** How many borders of a part lie between two moments, as the platform counts. */
function between(part: string, from: Moment, to: Moment): number {
  const unit = fixed[part]
  const [a, b] = [truncated(part, from), truncated(part, to)]
  if (unit !== undefined) return Math.round((b.ms - a.ms) / unit)
  const index = ({ ms, offset }: Moment) => {
    const date = new Date(ms + offset * minuteMs)
    return date.getUTCFullYear() * 12 + date.getUTCMonth()
  }
  return (index(b) - index(a)) / (months[part] ?? 1)
}

function number(part: string, moment: Moment): number {
  const local = new Date(moment.ms + moment.offset * minuteMs)
  switch (part) {
    case 'YEAR':
      return local.getUTCFullYear()
    case 'QUARTER':
      return Math.floor(local.getUTCMonth() / 3) + 1
    case 'MONTH':
      return local.getUTCMonth() + 1
    case 'DAY':
      return local.getUTCDate()
    case 'HOUR':
      return local.getUTCHours()
    case 'MINUTE':
      return local.getUTCMinutes()
    case 'SECOND':
      return local.getUTCSeconds()
    default:
      throw wrong(`DATE_PART does not take '${part}'`)
  }
}

function datePart(name: Given | undefined, value: Given | undefined): number {
  const moment = needed(value)
  const upper = text(name).toUpperCase()
  if (upper.startsWith('EPOCH'))
    return upper.includes('MILLI') ? moment.ms : Math.floor(moment.ms / 1000)
  if (/^(?:DAYOFWEEK|DOW|WEEKDAY)$/.test(upper)) {
    return new Date(moment.ms + moment.offset * minuteMs).getUTCDay()
  }
  return number(partOf(name), moment)
}

/** Offsets of zones, in minutes, by quarters of an hour: asking for one takes 100 microseconds. */
const offsets = new Map<string, number>()

function converted(zone: string, { ms }: Moment): Moment {
  const key = `${zone} ${Math.floor(ms / (15 * minuteMs))}`
  let offset = offsets.get(key)
  if (offset === undefined) offsets.set(key, (offset = offsetOf(zone, ms)))
  return { ms, offset }
}

function offsetOf(zone: string, ms: number): number {
  let parts: Intl.DateTimeFormatPart[]
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    parts = format.formatToParts(ms)
  } catch {
    throw wrong(`Unknown timezone: '${zone}'`)
  }
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d+):?(\d*)/.exec(name) ?? []
  const offset = Number(hours) * 60 + Number(minutes)
  return sign === '-' ? -offset : offset
}

const formats = /YYYY|MM|DD|HH24|MI|SS|FF3/g

function written(value: Given | undefined, format: string): string {
  const local = momentText(needed(value))
  const at: Readonly<Record<string, readonly [number, number]>> = {
    YYYY: [0, 4],
    MM: [5, 7],
    DD: [8, 10],
    HH24: [11, 13],
    MI: [14, 16],
    SS: [17, 19],
    FF3: [20, 23],
  }
  return format.toUpperCase().replace(formats, (name) => local.slice(...(at[name] ?? [0, 0])))
}

/** Whether a text fits a pattern of LIKE, whatever its letter case. */
function fits(pattern: string, value: string): boolean {
  const escaped = pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('%', '[^]*').replaceAll('_', '[^]')}$`, 'iu').test(value)
}

const dayOf = (value: Given | undefined) => momentText(needed(value)).slice(0, 10)
const toMoment: Scalar = (value) => momentText(needed(value))

function json(value: Given | undefined): Answer {
  try {
    JSON.parse(text(value))
    return text(value)
  } catch {
    throw wrong(`Error parsing JSON: ${text(value).slice(0, 40)}`)
  }
}

/** Functions that always answer the same for the same. */
const scalars: Readonly<Record<string, Scalar>> = {
  REGEXP: strict((pattern, value) => (fits(text(pattern), text(value)) ? 1 : 0)),
  DATE_TRUNC: strict((part, value) => momentText(truncated(partOf(part), needed(value)))),
  DATE_PART: strict((part, value) => datePart(part ?? null, value ?? null)),
  DATEADD: strict((part, count, value) =>
    momentText(added(partOf(part), Math.trunc(Number(count)), needed(value))),
  ),
  DATEDIFF: strict((part, from, to) => between(partOf(part), needed(from), needed(to))),
  TO_DATE: strict(dayOf),
  TO_TIMESTAMP: strict(toMoment),
  TO_TIMESTAMP_TZ: strict(toMoment),
  TO_TIMESTAMP_NTZ: strict(toMoment),
  TO_TIMESTAMP_LTZ: strict(toMoment),
  CONVERT_TIMEZONE: strict((...given) =>
    momentText(converted(text(given.at(-2)), needed(given.at(-1)))),
  ),
  TO_VARCHAR: strict((value, format) =>
    format === undefined ? text(value) : written(value, text(format)),
  ),
  TO_CHAR: strict((value, format) =>
    format === undefined ? text(value) : written(value, text(format)),
  ),
  PARSE_JSON: strict(json),
  TRY_PARSE_JSON: strict((value) => {
    try {
      return json(value)
    } catch {
      return null
    }
  }),
  TO_NUMBER: strict((value) => Number(value)),
  TO_DOUBLE: strict((value) => Number(value)),
  YEAR: strict((value) => datePart('YEAR', value)),
  MONTH: strict((value) => datePart('MONTH', value)),
  DAY: strict((value) => datePart('DAY', value)),
  HOUR: strict((value) => datePart('HOUR', value)),
  MINUTE: strict((value) => datePart('MINUTE', value)),
  DAYOFWEEK: strict((value) => datePart('DAYOFWEEK', value)),
  STARTSWITH: strict((value, start) => (text(value).startsWith(text(start)) ? 1 : 0)),
  ENDSWITH: strict((value, end) => (text(value).endsWith(text(end)) ? 1 : 0)),
  CONTAINS: strict((value, part) => (text(value).includes(text(part)) ? 1 : 0)),
  LEFT: strict((value, count) => text(value).slice(0, Math.max(0, Number(count)))),
  RIGHT: strict((value, count) => (Number(count) < 1 ? '' : text(value).slice(-Number(count)))),
  SPLIT_PART: strict(
    (value, by, at) =>
      text(value)
        .split(text(by))
        .at(Number(at) - 1) ?? '',
  ),
  DIV0: strict((a, b) => (Number(b) === 0 ? 0 : Number(a) / Number(b))),
  HAVERSINE: strict((...given) => {
    const [lat, lon, otherLat, otherLon] = given.map(Number)
    const to = { lat: otherLat ?? 0, lon: otherLon ?? 0 }
    return distanceM({ lat: lat ?? 0, lon: lon ?? 0 }, to) / 1000
  }),
}

/** Whole numbers are integers to SQLite only where they are told as such. */
function whole(value: Answer): Answer {
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value
}

const counted = (values: readonly number[]) => values.toSorted((a, b) => a - b)

/** Aggregates over the numbers of a column. */
const aggregates: Readonly<Record<string, (values: readonly number[]) => Answer>> = {
  COUNT_IF: (values) => values.filter((value) => value !== 0).length,
  MEDIAN: (values) => {
    const sorted = counted(values)
    const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)]
    return sorted.length === 0 ? null : ((sorted[low] ?? 0) + (sorted[high] ?? 0)) / 2
  },
  STDDEV: (values) => (values.length < 2 ? null : Math.sqrt(variance(values))),
  VARIANCE: (values) => (values.length < 2 ? null : variance(values)),
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}

/** The names of the functions that queries have here beside SQLite's own. */
export const functionNames = [...Object.keys(scalars), ...Object.keys(aggregates)]

/** Gives a database the functions of the platform's dialect; `now` (UNIX milliseconds) is what it takes for the present. */
export function addFunctions(db: DatabaseSync, now: number): void {
  for (const [name, work] of Object.entries(scalars)) {
    const options = { deterministic: true, varargs: true, directOnly: true }
    db.function(name, options, (...given) => whole(work(...given)))
  }
  db.function('NOW_MOMENT', { deterministic: true }, () => momentText({ ms: now, offset: 0 }))
  const lists = new Map<number, number[]>()
  let next = 0
  for (const [name, work] of Object.entries(aggregates)) {
    db.aggregate(name, {
      // What SQLite carries from row to row is a number; the values stay here.
      start: () => {
        lists.set((next += 1), [])
        return next
      },
      step: (list: SQLInputValue, value: SQLOutputValue) => {
        if (value !== null) lists.get(Number(list))?.push(Number(value))
        return list
      },
      result: (list: SQLInputValue) => {
        const values = lists.get(Number(list)) ?? []
        lists.delete(Number(list))
        return whole(work(values))
      },
    })
  }
}
