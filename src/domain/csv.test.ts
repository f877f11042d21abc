import { describe, expect, it } from 'vitest'
import { defuse, toCsv } from './csv.ts'

describe('toCsv', () => {
  it('ends every line with CRLF, and begins with a byte order mark when asked to', () => {
    const rows = [
      ['simId', 'name'],
      ['8942310000000000001', '温度計 🌡'],
    ]
    const text = 'simId,name\r\n8942310000000000001,温度計 🌡\r\n'
    expect(toCsv(rows)).toBe(text)
    expect(toCsv(rows, { bom: true })).toBe(`\uFEFF${text}`)
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

  it('takes rows from a generator', () => {
    function* rows() {
      yield ['n']
      yield [1]
    }
    expect(toCsv(rows())).toBe('n\r\n1\r\n')
  })
})

describe('defuse', () => {
  it.each(['=1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'puts an apostrophe before %j',
    (text) => {
      expect(defuse(text)).toBe(`'${text}`)
    },
  )

  it.each(['', 'a=1', ' =1', "'=1", '5', 'meter-1'])('leaves %j alone', (text) => {
    expect(defuse(text)).toBe(text)
  })
})
