import { expect, it } from 'vitest'
import { momentOf } from './timing.ts'
import { canIgnore, reaches } from './reach.ts'
import { commonValues, expand, variablesIn, variablesOf } from './variables.ts'

const at = Date.UTC(2025, 0, 31, 23, 30)

it('replaces what it knows and leaves the rest as it was typed', () => {
  const tags = { name: 'Gate', __proto__: 'x' }
  const values = commonValues({ operatorId: 'OP1', coverage: 'jp', at, imsi: '440', tags })
  expect(expand('${imsi} ${tags.name} ${date} ${oldStatus} ${toString} $imsi ${}', values)).toBe(
    '440 Gate 2025/1/31 ${oldStatus} ${toString} $imsi ${}',
  )
  expect(expand('${simId}', values)).toBe('${simId}')
  expect(variablesIn('${a}${b}${a} ${c')).toEqual(['a', 'b'])
})

it('does not expand what a value brings', () => {
  expect(expand('${tags.name}', { 'tags.name': '${imsi}', imsi: '440' })).toBe('${imsi}')
})

it('knows no SIM where a sum is watched', () => {
  expect(variablesOf('MonthlyChargeRule')).toContain('currentTotalAmount')
  expect(variablesOf('MonthlyChargeRule')).not.toContain('simId')
  expect(variablesOf('SimStatusAttributeRule')).toEqual(
    expect.arrayContaining(['oldStatus', 'simId']),
  )
  expect(variablesOf('Unheard')).toContain('imsi')
})

it('tells when, in UTC', () => {
  expect(momentOf('IMMEDIATELY', 5, at)).toBe(at + 300_000)
  expect(momentOf('BEGINNING_OF_NEXT_DAY', 0, at)).toBe(Date.UTC(2025, 1, 1))
  expect(momentOf('BEGINNING_OF_NEXT_MONTH', 60, at)).toBe(Date.UTC(2025, 1, 1, 1))
  expect(momentOf('AFTER_ONE_DAY', 0, at)).toBe(Date.UTC(2025, 1, 1, 23, 30))
  expect(momentOf('NEVER', 0, at)).toBeUndefined()
})

it('knows which SIMs a handler reaches, and which of them can ignore it', () => {
  const sim = { simId: '1', imsi: '440', groupId: 'g' }
  expect(reaches({ targetImsi: '440' }, sim)).toBe(true)
  expect(reaches({ targetSimId: '2' }, sim)).toBe(false)
  expect(reaches({ targetGroupId: 'g' }, sim)).toBe(true)
  expect(reaches({ targetOperatorId: 'OP1', targetSimId: null }, sim)).toBe(true)
  expect(reaches({}, sim)).toBe(false)
  expect([canIgnore({ targetGroupId: 'g' }), canIgnore({ targetImsi: '440' })]).toEqual([
    true,
    false,
  ])
})
