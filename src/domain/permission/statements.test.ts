import { describe, expect, it } from 'vitest'
import {
  addMissing,
  addStatement,
  documentText,
  entriesOf,
  inLines,
  removeStatement,
  withStatement,
} from './statements.ts'

const stored = {
  version: 1,
  statements: [
    { effect: 'allow', api: 'Sim:*', note: 'ours' },
    { effect: 'perhaps', api: [5] },
    { effect: 'deny', api: ['Billing:*'], condition: "samUserName == 'a'" },
  ],
}
const text = JSON.stringify(stored)
const read = (changed: string): unknown => JSON.parse(changed)

describe('statements of a text', () => {
  it('are read where they can be, and kept as they are where not', () => {
    expect(entriesOf(text)?.map(({ path, draft }) => [path, draft])).toEqual([
      ['statements[0]', { effect: 'allow', api: ['Sim:*'] }],
      ['statements[1]', undefined],
      ['statements[2]', { effect: 'deny', api: ['Billing:*'], condition: "samUserName == 'a'" }],
    ])
  })

  it('are none of an empty text, and unknown of what is no document', () => {
    expect(entriesOf(' \n')).toEqual([])
    for (const other of ['{', '[]', 'null', '{}', '{"statements":{}}', '{"a":1,"a":2}']) {
      expect(entriesOf(other)).toBeUndefined()
    }
  })

  it('change one by one, with nothing else lost', () => {
    const denied = withStatement(text, 0, { effect: 'deny', api: ['Sim:*'] })
    expect(read(denied)).toEqual({
      ...stored,
      statements: [{ effect: 'deny', api: 'Sim:*', note: 'ours' }, ...stored.statements.slice(1)],
    })
    const named = withStatement(text, 2, { effect: 'deny', api: ['Payment:*'] })
    expect(read(named)).toEqual({
      ...stored,
      statements: [...stored.statements.slice(0, 2), { effect: 'deny', api: ['Payment:*'] }],
    })
  })

  it('are added to an empty text, and to others', () => {
    const added = { effect: 'allow', api: ['*'] } as const
    expect(addStatement('', added)).toBe(documentText([added]))
    expect(read(addStatement(text, added))).toEqual({
      ...stored,
      statements: [...stored.statements, added],
    })
    expect(read(removeStatement(text, 1))).toEqual({
      ...stored,
      statements: [stored.statements[0], stored.statements[2]],
    })
  })

  it('are not added twice where several are', () => {
    const one = { effect: 'allow', api: ['A:*'] } as const
    const two = { ...one, condition: "samUserName == 'a'" }
    expect(read(addMissing(documentText([two]), [two, one]))).toEqual({ statements: [two, one] })
  })

  it('stand in lines where they can be read', () => {
    expect(inLines('{"statements":[]}')).toBe('{\n  "statements": []\n}')
    expect(inLines('{"id":12345678901234567890}')).toBe('{\n  "id": 12345678901234567890\n}')
    for (const other of ['', ' ', '{"a":1,']) expect(inLines(other)).toBe(other)
  })

  it('keep digits that JavaScript would round', () => {
    const exact = '{"statements":[],"id":12345678901234567890}'
    expect(addStatement(exact, { effect: 'allow', api: [] })).toContain('12345678901234567890')
  })

  it('leave a text alone that cannot be read', () => {
    expect(removeStatement('{', 0)).toBe('{')
  })
})
