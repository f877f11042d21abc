import { expect, it } from 'vitest'
import { foreseeLetter, rowsHolding } from './holding.ts'
import { columnOf } from './part.ts'

const names = Array.from({ length: 300 }, (_, at) =>
  at % 5 === 0 ? `Meter ${at}` : at % 5 === 1 ? `aaab mememet ${at}` : `Pump ${at}`,
)

const columnOfNames = () => {
  const column = columnOf<string>({ kind: 'text', of: (name) => name }, names)
  if (column.kind !== 'text') throw new TypeError('These are texts.')
  return column
}

const holding = (part: string) =>
  names.flatMap((name, row) => (name.toLowerCase().includes(part) ? [row] : []))

it.each(['meter 1', 'mememet 1', 'aaab', 'met', 'mex'])(
  'finds %s by a letter more each time, foreseen or not',
  (word) => {
    const [plain, foreseen] = [columnOfNames(), columnOfNames()]
    for (let end = 1; end <= word.length; end += 1) {
      const part = word.slice(0, end)
      expect([...rowsHolding(plain, part)], part).toEqual(holding(part))
      expect([...rowsHolding(foreseen, part)], part).toEqual(holding(part))
      foreseeLetter(foreseen)
    }
  },
)

it('finds what is not the next letter: two at once, one before, one less, something else', () => {
  const column = columnOfNames()
  for (const part of ['me', 'mete', 'ameter', 'meter', 'emet', 'em', 'pump 3', 'me', 'm']) {
    expect([...rowsHolding(column, part)], part).toEqual(holding(part))
    foreseeLetter(column)
  }
})
