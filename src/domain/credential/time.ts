/** Seconds since 1970 stay below this for thousands of years, milliseconds passed it in 1973. */
const secondsBelow = 1e11

/**
 * A time of a credential set as UNIX milliseconds; undefined where there is none. The description
 * does not say whether these times are seconds or milliseconds, so their size decides.
 */
export function credentialTime(time: number | null | undefined): number | undefined {
  if (!time || !Number.isFinite(time)) return undefined
  return time < secondsBelow ? time * 1000 : time
}
