import { expect, test } from 'vitest'
import { groupsUsing, readSrn, soraletSrn } from './srn.ts'

const parts = { operatorId: 'OP0000000001', coverage: 'jp', soraletId: 'a_B-1', version: '12' }

test('an SRN is read as it is written', () => {
  expect(soraletSrn(parts)).toBe('srn:soracom:OP0000000001:jp:Soralet:a_B-1/12')
  expect(readSrn(soraletSrn(parts))).toEqual(parts)
  const newest = { ...parts, version: '$LATEST' }
  expect(readSrn(` ${soraletSrn(newest)} `)).toEqual(newest)
  for (const text of [
    '',
    'srn:1',
    soraletSrn({ ...parts, version: 'x' }),
    `${soraletSrn(parts)}/`,
  ]) {
    expect(readSrn(text)).toBeUndefined()
  }
})

test('a group uses the version that it names, and with $LATEST the newest', () => {
  const group = (version: string, soraletId = 'a') => ({
    configuration: { SoracomOrbit: { codeSrn: soraletSrn({ ...parts, soraletId, version }) } },
  })
  const [first, newest, other] = [group('1'), group('$LATEST'), group('1', 'b')]
  const odd = { configuration: { SoracomOrbit: { codeSrn: 7 } } }
  const all = [first, newest, other, odd, {}]
  expect(groupsUsing(all, 'a')).toEqual([first, newest])
  expect(groupsUsing(all, 'a', { version: 1, newest: 3 })).toEqual([first])
  expect(groupsUsing(all, 'a', { version: 3, newest: 3 })).toEqual([newest])
  expect(groupsUsing(all, 'a', { version: 2, newest: 3 })).toEqual([])
})
