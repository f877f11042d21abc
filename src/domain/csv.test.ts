import { describe, expect, it } from 'vitest'
import { defuse, toCsv } from './csv.ts'

const bare = { bom: false }

describe('toCsv', () => {
  it('ends every line with CRLF and begins with a byte order mark', () => {
    expect(toCsv(['simId', 'name'], [['8942310000000000001', '温度計 🌡']])).toBe(
      '\uFEFFsimId,name\r\n8942310000000000001,温度計 🌡\r\n',
    )
  })

  it('quotes commas, quotes and line breaks', () => {
    expect(toCsv(['a'], [['x,y'], ['say "hi"'], ['two\nlines']], bare)).toBe(
      'a\r\n"x,y"\r\n"say ""hi"""\r\n"two\nlines"\r\n',
    )
  })

  it('writes what is not text as it is', () => {
    expect(toCsv(['a', 'b', 'c', 'd'], [[-1.5, true, null, undefined]], bare)).toBe(
      'a,b,c,d\r\n-1.5,true,,\r\n',
    )
  })

  it('defuses formulas, in the header too', () => {
    expect(toCsv(['@tag'], [['=HYPERLINK("http://x")'], ['-5'], ['\r=1']], bare)).toBe(
      `'@tag\r\n"'=HYPERLINK(""http://x"")"\r\n'-5\r\n"'\r=1"\r\n`,
    )
  })

  it('takes rows from a generator', () => {
    function* rows() {
      yield [1]
      yield [2]
    }
    expect(toCsv(['n'], rows(), bare)).toBe('n\r\n1\r\n2\r\n')
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
