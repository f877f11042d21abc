import { describe, expect, it } from 'vitest'
import { defuse, toCsv } from './csv.ts'

describe('toCsv', () => {
  it('ends every line with CRLF, and begins with a byte order mark when asked to', () => {
    const rows = [
      ['simId', 'name'],
      ['8942310000000000001', '温度計 🌡'],
    ]
    expect(toCsv(rows)).toBe('simId,name\r\n8942310000000000001,温度計 🌡\r\n')
    expect(toCsv(rows, { spreadsheet: true })).toBe(
      '\uFEFFsimId,name\r\n"=""8942310000000000001""",温度計 🌡\r\n',
    )
    expect(toCsv([])).toBe('')
  })

  it('quotes commas, quotes and line breaks', () => {
    expect(toCsv([['x,y'], ['say "hi"'], ['two\nlines'], [' padded ']])).toBe(
      '"x,y"\r\n"say ""hi"""\r\n"two\nlines"\r\n padded \r\n',
    )
  })

  it('writes what is not text as it is', () => {
    expect(toCsv([[-1.5, 0, true, null, undefined]])).toBe('-1.5,0,true,,\r\n')
  })

  it('defuses formulas, in the header too', () => {
    expect(toCsv([['@tag'], ['=HYPERLINK("http://x")'], ['-5'], ['\r=1']])).toBe(
      `'@tag\r\n"'=HYPERLINK(""http://x"")"\r\n'-5\r\n"'\r=1"\r\n`,
    )
  })

  it.each(['8942310000000000001', '0012', '-5', '+818012345678', '02005e1000000001', '1.50', '7'])(
    'keeps the text %s a text in spreadsheets, and numbers numbers',
    (text) => {
      expect(toCsv([[text, 7]], { spreadsheet: true })).toBe(`\uFEFF"=""${text}""",7\r\n`)
    },
  )

  it.each(['', '3-1', '192.0.2.1', '12 MB', '1e', '="1"&A1'])(
    'leaves %j to itself in spreadsheets',
    (text) => {
      expect(toCsv([[text]], { spreadsheet: true })).toBe(`\uFEFF${toCsv([[text]])}`)
    },
  )

  it('is nothing where a number is none', () => {
    expect(toCsv([[Number.NaN, 1]])).toBe(',1\r\n')
  })

  it('takes rows from a generator', () => {
    function* rows() {
      yield ['n']
      yield [1]
    }
    expect(toCsv(rows())).toBe('n\r\n1\r\n')
  })
})

describe('defuse', () => {
  it.each(['=1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠SUM(A1)'])(
    'puts an apostrophe before %j',
    (text) => {
      expect(defuse(text)).toBe(`'${text}`)
    },
  )

  it.each(['', 'a=1', ' =1', "'=1", '5', 'meter-1'])('leaves %j alone', (text) => {
    expect(defuse(text)).toBe(text)
  })
})
