import { describe, expect, it } from 'vitest'
import { digitsIn, numbersIn, numbersOfTable, visible } from './numbers.ts'

const [a, b, c] = ['8942310000000000001', '8942310000000000002', '8942310000000000003']
const eid = '89049032001234500000000123456789'

describe('a number as it is written', () => {
  it.each([
    ['8942 3100 0000 0000 001', a],
    ['8942-3100-0000-0000-001', a],
    ['8942–3100‑0000−0000ー001', a],
    ['８９４２３１００００００００００００１', a],
    [`\u202A${a}\u202C`, a],
    [`\u00A0${a}\u3000`, a],
    [`ICCID: ${a}`, a],
    [`SIM ID ${a}`, a],
    [`="${a}"`, a],
    [`'${a}`, a],
    [`"${a}"`, a],
    [`${a}F`, a],
    ['+81 (0)80-1234-5678', '+818012345678'],
    ['080.1234.5678', '08012345678'],
    ['44010', '44010'],
    ['8.98E+18', undefined],
    ['pump 12', undefined],
    ['2026-11-26T10:00', undefined],
    ['', undefined],
  ])('%s is %s', (text, digits) => expect(digitsIn(text)).toBe(digits))

  it('keeps what can be seen', () => expect(visible('ﾎﾟﾝﾌﾟ\u200B 1\n2')).toBe('ポンプ 1\n2'))
})

describe('numbers in a text', () => {
  it.each([
    [`${a}\n${b}\r\n${c}\n`, [a, b, c]],
    [`${a}\t${b}`, [a, b]],
    [`${a};${b}； ${c}`, [a, b, c]],
    [`${a}、${b}，${c}`, [a, b, c]],
    [`${a} ${b}  ${c}`, [a, b, c]],
    [`${a}${b}${c}`, [a, b, c]],
    [`8942 3100 0000 0000 001 8942 3100 0000 0000 002 ${eid}`, [a, b, eid]],
    ['440 10 1234567890 440 10 1234567891', ['440101234567890', '440101234567891']],
    [`${a}, ${a}`, [a]],
    ['818012345678, 080-1234-5679', ['818012345678', '08012345679']],
    [eid, [eid]],
    [`${a}, pump`, undefined],
    ['44010', undefined],
    ['12 34', undefined],
    ['2026-11-26 10:00', undefined],
    ['pump', undefined],
    ['', undefined],
  ])('%j', (text, found) => expect(numbersIn(text)).toEqual(found))

  it('are found quickly, however many words there are', () => {
    const many = Array.from({ length: 3000 }, (_, at) => `8942 3100 0000 ${at + 1000} 001`)
    const before = performance.now()
    expect(numbersIn(many.join(' '))).toHaveLength(3000)
    expect(performance.now() - before).toBeLessThan(1000)
  })
})

describe('a table that is pasted', () => {
  it('is the number of each line, without the heading', () => {
    expect(numbersOfTable(`SIM ID\n${a}\n${b}\n`)).toBe(`${a}, ${b}`)
    expect(numbersOfTable(`No.\tName\tICCID\n1\tpump\t${a}\n2\tvalve\t${b}F`)).toBe(`${a}, ${b}`)
    expect(numbersOfTable(`Since\tICCID\n2026-11-26\t${a}\n2026-11-27\t${b}`)).toBe(`${a}, ${b}`)
  })

  it('keeps what is none, since it must not be lost without a word', () => {
    expect(numbersOfTable(`${a}\n8.98E+18\n${b}`)).toBe(`${a}, 8.98E+18, ${b}`)
  })

  it.each(['', a, 'one\ntwo', `${a} ${b}`, `one\ntwo\nthree\n${a}`])('is none in %j', (text) => {
    expect(numbersOfTable(text)).toBeUndefined()
  })
})
