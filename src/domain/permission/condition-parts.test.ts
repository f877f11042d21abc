import { describe, expect, it } from 'vitest'
import { compileCondition } from './condition.ts'
import { conditionParts, writeCondition, type ConditionPart } from './condition-parts.ts'

const parts: readonly ConditionPart[] = [
  { kind: 'own-name' },
  { kind: 'from', date: '2026-01-02' },
  { kind: 'until', date: '2026-12-31' },
  { kind: 'address', range: '10.0.0.0/24' },
  { kind: 'path', name: 'sim_id', value: '8981' },
]

describe('the parts of a condition', () => {
  it('are written with what is confirmed alone, and read again', () => {
    const text = writeCondition(parts) ?? ''
    expect(compileCondition(text).problems).toEqual([])
    expect(conditionParts(text)).toEqual(parts)
  })

  it.each(parts.map((part) => [part.kind, part] as const))('%s stands alone', (_, part) => {
    expect(conditionParts(writeCondition([part]))).toEqual([part])
  })

  it('are read as others write them', () => {
    expect(conditionParts("currentDate >= date(2023, 02, 01) && ipAddress('10.0.0.1/24')")).toEqual(
      [
        { kind: 'from', date: '2023-02-01' },
        { kind: 'address', range: '10.0.0.1/24' },
      ],
    )
    expect(conditionParts('currentDate <= date(2023, 2, 1)')).toEqual([
      { kind: 'until', date: '2023-02-01' },
    ])
  })

  it('are none where there is no condition', () => {
    expect(conditionParts(undefined)).toEqual([])
    expect(writeCondition([])).toBeUndefined()
  })

  it.each([
    '',
    "samUserName == 'a' or samUserName == 'b'",
    "not ipAddress('10.0.0.0/8')",
    "ipAddress('10.0.0.0/8') and samUserName == 'a'",
    'currentDate > date(2023, 2, 1)',
    'currentDate >= date(2023, 2, 31)',
    'currentDate >= date(2023, 2)',
    "pathVariable('sim_id') == 5",
    "pathVariable('sim_id') != '5'",
    'ipAddress(5)',
    'currentMood == happy',
  ])('are not made of %j', (condition) => {
    expect(conditionParts(condition)).toBeUndefined()
  })

  it('hold no quote, which would end a string', () => {
    const text = writeCondition([{ kind: 'path', name: 'sim_id', value: "a' or 'b' == 'b" }])
    expect(text).toBe("pathVariable('sim_id') == 'a or b == b'")
  })
})
