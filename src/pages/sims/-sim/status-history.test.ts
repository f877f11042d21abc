import { describe, expect, it } from 'vitest'
import { changesText, historyRows } from './status-history.ts'

const entry = (seconds: number, more: object = {}) => ({
  applyDateTimeEpochSec: seconds,
  imsi: '440100000000001',
  status: 'ready',
  speedClass: 's1.standard',
  subscription: 'plan-D',
  isPrimary: true,
  ...more,
})
const name = (groupId: string) => (groupId === 'g1' ? 'meters' : undefined)
const texts = (entries: ReturnType<typeof entry>[], complete = true) =>
  historyRows(entries, complete, name).map(changesText)

describe('the history of a SIM', () => {
  it('says what each entry changed', () => {
    expect(
      texts([
        entry(30, { status: 'active', groupId: 'g2' }),
        entry(20, { status: 'active', groupId: 'g1' }),
        entry(10),
      ]),
    ).toEqual([
      'Group: meters → g2',
      'Status: Ready → Active; Group: none → meters',
      'Status: Ready; Speed class: s1.standard; Group: none; Subscription: plan-D; Bundles: none; Primary: yes',
    ])
  })

  it('compares the entries of one IMSI', () => {
    const other = { imsi: '295050000000001', isPrimary: false, subscription: 'planX3' }
    const rows = historyRows(
      [entry(30, { status: 'active' }), entry(25, other), entry(10)],
      true,
      name,
    )
    expect(rows.map(changesText)[0]).toBe('Status: Ready → Active')
    expect(rows.map(({ first }) => first)).toEqual([false, true, true])
  })

  it('does not guess while older entries are to come', () => {
    expect(texts([entry(10)], false)).toEqual([''])
  })

  it('says so where nothing changed', () => {
    expect(texts([entry(20), entry(10)])[0]).toBe('Nothing that is recorded here')
  })

  it('turns seconds into milliseconds and gives every row a key', () => {
    const rows = historyRows([entry(20), entry(20)], true, name)
    expect(rows[0]?.at).toBe(20_000)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2)
  })
})
