import { badRequest } from '../http/errors.ts'

/** The last moment that a date can hold, UNIX milliseconds. */
const lastMoment = 8.64e15

/** The time of an entry as a path has it, UNIX milliseconds. 400 for what is none. */
export function entryTime({ time }: { readonly time: string | number }): number {
  const ms = Number(time)
  if (/^\d+$/.test(String(time)) && ms <= lastMoment) return ms
  throw badRequest(
    'time',
    'must be UNIX time in milliseconds',
    'UNIX 時間 (ミリ秒) を指定してください',
  )
}
