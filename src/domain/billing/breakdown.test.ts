import { describe, expect, it } from 'vitest'
import { BreakdownBuilder, NotABill } from './breakdown.ts'
import { CsvReader } from '../csv-reader.ts'

function breakdown(csv: string) {
  const builder = new BreakdownBuilder()
  const reader = new CsvReader()
  for (const cells of [...reader.push(csv), ...reader.end()]) builder.add(cells)
  return builder.result()
}

describe('BreakdownBuilder', () => {
  const csv = [
    'simId,soraCamDeviceId,date,billItemName,amount,currency,site,amount,groupName',
    '8981,,20250601,basic,0.1,USD,Tokyo,tag,A',
    '8981,,20250602,basic,0.2,USD,Tokyo,tag,A',
    '8982,,20250601,data,5,USD,,tag,',
    ',CAM,20250601,camera,1,USD,,,',
    ',,202506,coupon,-0.3,USD,,,',
  ].join('\r\n')

  it('adds up exactly by whatever the header names', () => {
    const { total, records: count, currency, dimensions, parts } = breakdown(csv)
    expect([total, count, currency]).toEqual([6, 5, 'USD'])
    expect(dimensions).toEqual(['item', 'resource', 'group', 'tag:site', 'tag:amount'])
    const of = (dimension: (typeof dimensions)[number]) =>
      parts.get(dimension)?.map(({ value, amount }) => [value, amount])
    expect(of('resource')).toEqual([
      ['8982', 5],
      ['CAM', 1],
      ['8981', 0.3],
      ['', -0.3],
    ])
    expect(parts.get('resource')?.map(({ named }) => named)).toEqual([
      'simId',
      'soraCamDeviceId',
      'simId',
      undefined,
    ])
    expect(of('item')?.[0]).toEqual(['data', 5])
    expect(of('tag:site')).toEqual([
      ['', 5.7],
      ['Tokyo', 0.3],
    ])
    expect(parts.get('group')?.find(({ value }) => value === 'A')?.records).toBe(2)
  })

  it.each(['', 'name,age\n1,2', 'billItemName,amount\nbasic,much'])('refuses %j', (other) => {
    expect(() => breakdown(other)).toThrow(NotABill)
  })
})
