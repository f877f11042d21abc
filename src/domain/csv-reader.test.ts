import { describe, expect, it } from 'vitest'
import { CsvReader } from './csv-reader.ts'
import { toCsv } from './csv.ts'

/** Reads a text in pieces of a size. */
function read(text: string, size = text.length || 1): string[][] {
  const reader = new CsvReader()
  const rows: string[][] = []
  for (let at = 0; at < text.length; at += size)
    rows.push(...reader.push(text.slice(at, at + size)))
  return [...rows, ...reader.end()]
}

const rows = [
  ['date', 'name', 'bytes'],
  ['202506', 'a, "b"', '12'],
  ['202507', 'two\r\nlines', ''],
  ['', '日本', '7'],
]

describe('a CSV file', () => {
  it.each([1, 2, 3, 7, 1000])('is read as it was written, %i characters at a time', (size) => {
    expect(read(`\uFEFF${toCsv(rows)}`, size)).toEqual(rows)
  })

  it('may end without the end of a line, and its lines with LF alone', () => {
    expect(read('a,b\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(read('a,b\n\n1,\n')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ])
  })

  it('may be empty', () => expect(read('')).toEqual([]))

  it('ends what was never closed with the file', () => {
    expect(read('a,"b\nc')).toEqual([['a', 'b\nc']])
  })
})
