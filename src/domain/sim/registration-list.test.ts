import { describe, expect, it } from 'vitest'
import { readRegistrations } from './registration-list.ts'

const [a, b] = ['8981100000000000011', '8981100000000000029']
const eid = '89049032001234500000000123456789'
const told = (text: string) =>
  readRegistrations(text).map(({ line, simId, secret, name, flaw }) =>
    [line, simId, secret, name, flaw].filter(Boolean).join(' '),
  )

describe('a list of SIMs to register', () => {
  it.each([
    `${a}\t11111111\tpump\n${b}\t22222222`,
    `${a},11111111,pump\r\n\r\n${b},22222222\r\n`,
    `${a}；11111111；pump\n${b};22222222`,
    `${a} 11111111 pump\n ${b}  22222222`,
    `="${a}","11111111","pump"\n'${b},'22222222`,
    `8981 1000 0000 0000 011\t11111111\tpump\n８９８１１００００００００００００２９F\t22222222`,
    `1\t${a}\t11111111\tpump\n2\t${b}\t22222222`,
    `Name;PUK1;ICCID\npump;11111111;${a}\n;22222222;${b}`,
    `"SIM ID",Color,"PUK","名前"\n${a},red,11111111,pump\n${b},,22222222,`,
  ])('is read however it is written: %j', (text) => {
    const lines = readRegistrations(text)
    expect(lines.map(({ simId, secret, name }) => [simId, secret, name])).toEqual([
      [a, '11111111', 'pump'],
      [b, '22222222', ''],
    ])
    expect(lines.some(({ flaw }) => flaw)).toBe(false)
  })

  it('says of each line what is wrong with it', () => {
    expect(
      told(`${a},1\n${a},1\n${b}\n8.98E+18,1\nlater,1\n${eid},code-7\n001010000000001,1`),
    ).toEqual([
      `1 ${a} 1`,
      `2 ${a} 1 twice`,
      `3 ${b} secret`,
      '4 8.98E+18 1 rounded',
      '5 later 1 simId',
      `6 ${eid} code-7`,
      '7 001010000000001 1',
    ])
  })

  it('names lines as an editor counts them', () => {
    expect(told(`PUK,ICCID\n\n1,${a}`)).toEqual([`3 ${a} 1`])
  })

  it.each(['', '\n \n', ',,'])('may be empty: %j', (text) => expect(told(text)).toEqual([]))
})
