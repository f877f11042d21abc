import { describe, expect, it } from 'vitest'
import { permissionDifference } from './difference.ts'

const operations = [
  { permissions: ['Sim:getSim'], path: '/sims/{sim_id}' },
  { permissions: ['Sim:listSims'], path: '/sims' },
  { permissions: ['Sim:putTags', 'Sim:putSimTags'], path: '/sims/{sim_id}/tags' },
  { permissions: ['Auth:logout'], path: '/auth/logout' },
]

const text = (...statements: object[]) => JSON.stringify({ statements })
const allow = (api: string | string[], condition?: string) => ({ effect: 'allow', api, condition })

function difference(before: string, after: string) {
  const { added, removed, gained, lost, conditional } = permissionDifference(
    before,
    after,
    operations,
  )
  const nameOf = ({ permissions }: { permissions: string[] }) => permissions[0]
  return {
    statements: [added.length, removed.length],
    gained: gained.map(nameOf),
    lost: lost.map(nameOf),
    conditional: conditional.map((one) => [nameOf(one.operation), one.before, one.after]),
  }
}
const same = { statements: [0, 0], gained: [], lost: [], conditional: [] }
const one = "pathVariable('sim_id') == '1'"
const two = "pathVariable('sim_id') == '2'"

describe('the difference of two documents', () => {
  it('is none where only the order and the writing differ', () => {
    const [a, b] = [allow('Sim:getSim'), { effect: 'deny', api: ['Sim:listSims'] }]
    expect(difference(text(a, b), JSON.stringify({ statements: [b, a] }, null, 2))).toEqual(same)
    expect(difference('', text())).toEqual(same)
  })

  it('tells what is gained and lost, whatever the statements say it with', () => {
    expect(difference('', text(allow('Sim:*')))).toEqual({
      ...same,
      statements: [1, 0],
      gained: ['Sim:getSim', 'Sim:listSims', 'Sim:putTags'],
    })
    const apart = [allow('Sim:getSim'), allow(['Sim:listSims', 'Sim:putSimTags'])]
    expect(difference(text(allow('Sim:*')), text(...apart))).toEqual({
      ...same,
      statements: [2, 1],
    })
    const denied = [allow('Sim:*'), { effect: 'deny', api: 'Sim:put*' }]
    expect(difference(text(allow('*')), text(...denied))).toEqual({
      ...same,
      statements: [2, 1],
      lost: ['Sim:putTags'],
    })
  })

  it('keeps apart what a condition decides', () => {
    expect(difference('', text(allow('Sim:*', one)))).toEqual({
      ...same,
      statements: [1, 0],
      conditional: [
        ['Sim:getSim', 'no', 'maybe'],
        ['Sim:putTags', 'no', 'maybe'],
      ],
    })
    expect(difference(text(allow('Sim:getSim', one)), text(allow('Sim:getSim', two)))).toEqual({
      ...same,
      statements: [1, 1],
      conditional: [['Sim:getSim', 'maybe', 'maybe']],
    })
    const unreadable = text(allow('Sim:listSims', 'currentMood == happy'))
    expect(difference(unreadable, text(allow('Sim:listSims')))).toEqual({
      ...same,
      statements: [1, 1],
      conditional: [['Sim:listSims', 'maybe', 'yes']],
    })
  })

  it('counts statements that are there twice', () => {
    const twice = text(allow('Sim:*'), allow('Sim:*'))
    expect(difference(twice, text(allow('Sim:*')))).toEqual({ ...same, statements: [0, 1] })
  })

  it('takes what cannot be read for nothing', () => {
    expect(difference('{', text(allow('Sim:listSims')))).toEqual({
      ...same,
      statements: [1, 0],
      gained: ['Sim:listSims'],
    })
  })
})
