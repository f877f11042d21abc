import { isWord, type Token } from '../../src/domain/analysis/tokens.ts'
import { Unsupported } from './clauses.ts'

/** A length of time as `DATEADD` takes it. */
export interface Length {
  readonly part: string
  readonly count: number
}

const parts: readonly (readonly [RegExp, string])[] = [
  [/^(?:y|yy|yyyy|yr|years?|yrs)$/, 'YEAR'],
  [/^(?:q|qtr|qtrs|quarters?)$/, 'QUARTER'],
  [/^(?:mm|mon|mons|months?)$/, 'MONTH'],
  [/^(?:w|wk|weeks?)$/, 'WEEK'],
  [/^(?:d|dd|days?)$/, 'DAY'],
  [/^(?:h|hh|hr|hrs|hours?)$/, 'HOUR'],
  [/^(?:m|mi|min|mins|minutes?)$/, 'MINUTE'],
  [/^(?:s|sec|secs|seconds?)?$/, 'SECOND'],
  [/^(?:ms|msec|milliseconds?)$/, 'MILLISECOND'],
]

/**
 * The lengths that `INTERVAL '1 day, 2 hours'` behind a plus or a minus names; undefined where no
 * such thing stands there. Throws for one that cannot be read.
 */
export function intervalAt(tokens: readonly Token[], at: number): Length[] | undefined {
  const [sign, word, text] = tokens.slice(at, at + 3)
  if ((sign?.text !== '+' && sign?.text !== '-') || !word || !isWord(word, 'INTERVAL'))
    return undefined
  if (text?.kind !== 'string') return undefined
  return text.text
    .slice(1, -1)
    .split(',')
    .map((one) => {
      const [, count, unit = ''] = /^\s*([+-]?\d+)\s*([a-z]*)\s*$/i.exec(one) ?? []
      const part = parts.find(([pattern]) => pattern.test(unit.toLowerCase()))?.[1]
      if (count === undefined || part === undefined) {
        throw new Unsupported(
          `INTERVAL ${text.text}`,
          word.at,
          'such as 1 day, 2 hours is understood',
        )
      }
      return { part, count: Number(count) * (sign.text === '-' ? -1 : 1) }
    })
}
