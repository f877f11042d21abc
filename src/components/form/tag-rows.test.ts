import { describe, expect, it } from 'vitest'
import { tagChanges, tagProblems, toTagRows, toTags } from './tag-rows.ts'

describe('tags as rows', () => {
  it('come back as they were', () => {
    const tags = { site: 'Tokyo', empty: '', '': 'x' }
    expect(toTags(toTagRows(tags))).toEqual(tags)
  })

  it('lose empty rows and the spaces around keys, not those of values', () => {
    const rows = [
      { id: '1', key: ' site ', value: ' a ' },
      { id: '2', key: '', value: '' },
    ]
    expect(toTags(rows)).toEqual({ site: ' a ' })
  })

  it('are checked against the others, the empty ones aside', () => {
    const rows = [
      { id: '1', key: 'site', value: 'a' },
      { id: '2', key: 'site ', value: 'b' },
      { id: '3', key: '', value: '' },
      { id: '4', key: 'line', value: '' },
    ]
    const twice = { key: 'twice' }
    const check = ({ key }: { key: string }, others: readonly string[]) =>
      others.includes(key.trim()) ? twice : undefined
    expect(tagProblems(rows, check)).toEqual({ '1': twice, '2': twice })
  })
})

describe('what to change', () => {
  it('is to put what is new or different and to delete what is gone', () => {
    expect(tagChanges({ a: '1', b: '2', c: '3' }, { a: '1', b: '9', d: '4' })).toEqual({
      put: [
        { key: 'b', value: '9' },
        { key: 'd', value: '4' },
      ],
      remove: ['c'],
    })
  })

  it('is nothing where nothing changed', () => {
    expect(tagChanges({ a: '1' }, { a: '1' })).toEqual({ put: [], remove: [] })
  })

  it('does not take an inherited name for a tag', () => {
    expect(tagChanges({ toString: 'x' }, {})).toEqual({ put: [], remove: ['toString'] })
  })
})
