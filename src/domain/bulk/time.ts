import { visible } from '../numbers.ts'

const written =
  /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?(?:[T ]+(?<hour>\d{1,2})[:時](?<minute>\d{2})分?(?::?(?<second>\d{2})(?:\.\d+)?秒?)?)?\s*(?<zone>Z|UTC|[+-]\d{2}:?\d{2})?$/i

/**
 * A time (UNIX milliseconds) as spreadsheets and people write it: `2027-01-31 12:00`, `2027/1/31`,
 * `2027年1月31日`, with a zone or in the machine's own, a day alone being its beginning; or in UNIX
 * seconds or milliseconds. Undefined for anything else, and for a day that no calendar has.
 */
export function readTime(text: string): number | undefined {
  const plain = visible(text).trim()
  if (/^\d{10}$/.test(plain)) return Number(plain) * 1000
  if (/^\d{13}$/.test(plain)) return Number(plain)
  const parts = written.exec(plain)?.groups
  if (!parts) return undefined
  const number = (name: string) => Number(parts[name] ?? 0)
  const [year, month, day] = [number('year'), number('month'), number('day')]
  const [hour, minute, second] = [number('hour'), number('minute'), number('second')]
  const isDay = new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1
  if (!isDay || day === 0 || hour > 24 || minute > 59 || second > 59) return undefined
  const zone = parts['zone']
  if (zone === undefined) return new Date(year, month - 1, day, hour, minute, second).getTime()
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):?(\d{2})/.exec(zone) ?? []
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000)
  return Date.UTC(year, month - 1, day, hour, minute, second) - ahead
}
