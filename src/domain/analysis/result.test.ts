import { describe, expect, it } from 'vitest'
import { kindOf, numberOf, textOf, timeOf } from './cell.ts'
import { jsonLinesText, tabbedText } from './copied.ts'
import { plotOf } from './plot.ts'

describe('a cell', () => {
  it.each([
    ['2026-11-27 09:00:00.000Z', Date.UTC(2026, 10, 27, 9)],
    ['2026-11-27 09:00:00.000 +0900', Date.UTC(2026, 10, 27)],
    ['2026-11-27T09:00:00+09:00', Date.UTC(2026, 10, 27)],
    ['2026-11-27 09:00', Date.UTC(2026, 10, 27, 9)],
    ['2026-11-27', Date.UTC(2026, 10, 27)],
    ['2026-13-27', undefined],
    ['8981100', undefined],
    [5, undefined],
  ])('%s is the time %s', (cell, ms) => expect(timeOf(cell)).toBe(ms))

  it.each([
    ['1.5', 1.5],
    [3, 3],
    ['', undefined],
    ['x', undefined],
    [null, undefined],
  ])('%j is the number %s', (cell, number) => expect(numberOf(cell)).toBe(number))

  it('is text as it came', () => {
    expect([null, 0, false, { a: [1] }].map(textOf)).toEqual(['', '0', 'false', '{"a":[1]}'])
  })

  it('is of a kind that the API spells in its own ways', () => {
    const kind = (type: string, databaseType?: string) => kindOf({ name: '', type }, databaseType)
    expect([kind('int64'), kind('number'), kind('Time'), kind('string')]).toEqual([
      'number',
      'number',
      'time',
      'text',
    ])
    expect(kind('string', 'VARIANT')).toBe('json')
  })
})

describe('a result over time', () => {
  const time = { name: 'DAY', kind: 'time' } as const
  const number = { name: 'N', kind: 'number' } as const
  const text = { name: 'WHO', kind: 'text' } as const

  it('has a line for each column of numbers, in the order of time', () => {
    const rows = [
      ['2026-11-02', 2, null],
      ['2026-11-01', 1, 5],
    ]
    expect(plotOf([time, number, { ...number, name: 'M' }], rows)).toEqual({
      names: ['N', 'M'],
      points: [
        { at: Date.UTC(2026, 10, 1), values: { N: 1, M: 5 } },
        { at: Date.UTC(2026, 10, 2), values: { N: 2 } },
      ],
      isDaily: true,
      cut: false,
    })
  })

  it('has a line for each text where times repeat, and says what it leaves out', () => {
    const rows = Array.from({ length: 10 }, (_, n) => ['2026-11-01 01:00', `g${n}`, n])
    const plot = plotOf([time, text, number], rows)
    expect(plot?.names).toHaveLength(8)
    expect(plot).toMatchObject({ cut: true, isDaily: false })
  })

  it('is nothing without times, numbers or rows', () => {
    expect(plotOf([text, number], [['a', 1]])).toBeUndefined()
    expect(plotOf([time, text], [['2026-11-01', 'a']])).toBeUndefined()
    expect(plotOf([time, number], [])).toBeUndefined()
  })
})

describe('copied rows', () => {
  const rows = [
    ['=1+1', -2, null],
    ['a\tb', true, { n: 1 }],
  ]

  it('for a spreadsheet are cells between tabs, none of them a formula', () => {
    expect(tabbedText(['A', 'B', 'C'], rows)).toBe(
      'A\tB\tC\n\'=1+1\t-2\t\n"a\tb"\ttrue\t"{""n"":1}"',
    )
  })

  it('as JSON lines keep what they are', () => {
    expect(jsonLinesText(['A', '"B"', 'C'], rows)).toBe(
      '{"A":"=1+1","\\"B\\"":-2,"C":null}\n{"A":"a\\tb","\\"B\\"":true,"C":{"n":1}}',
    )
  })
})
