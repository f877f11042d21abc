import { describe, expect, it } from 'vitest'
import type { Filter } from './filter.ts'
import { readTyped, tokensPatch } from './typed.ts'

const filters: Filter<unknown>[] = [
  {
    id: 'status',
    label: 'Status',
    options: [
      { value: 'active', label: 'Active' },
      { value: 'inactive', label: 'Inactive' },
    ],
  },
  {
    id: 'group',
    label: 'グループ',
    options: [{ value: 'g-1', label: 'Edge gateways' }],
  },
  { id: 'imei', label: 'IMEI' },
]
const read = (typed: string, all = false) => {
  const { tokens, rest, text } = readTyped(typed, filters, all)
  return { tokens, rest, text }
}
const open = (typed: string) => {
  const { before, filter, part, values } = readTyped(typed, filters).open
  return { before, filter: filter?.id, part, values }
}

describe('what is typed', () => {
  it('is text, unless a word names a filter', () => {
    for (const text of ['meter  12', 'http://x/y', '7c:dd:90', 'a:b', '"status"', ':', '']) {
      expect(read(text, true)).toEqual({ tokens: [], rest: text, text })
    }
  })

  it('is a condition once its last word has ended', () => {
    expect(read('status:active').tokens).toEqual([])
    expect(read('status:active ')).toEqual({
      tokens: [{ id: 'status', values: ['active'] }],
      rest: '',
      text: '',
    })
    expect(read('status:active', true).tokens).toEqual([{ id: 'status', values: ['active'] }])
  })

  it('keeps the text around a condition', () => {
    expect(read('meter status:active,inactive 12')).toEqual({
      tokens: [{ id: 'status', values: ['active', 'inactive'] }],
      rest: 'meter 12',
      text: 'meter 12',
    })
  })

  it('is understood by the words on the page, in any case and with full-width signs', () => {
    expect(read('STATUS:Inactive ').tokens).toEqual([{ id: 'status', values: ['inactive'] }])
    expect(read('グループ：g-1 ').tokens).toEqual([{ id: 'group', values: ['g-1'] }])
    expect(read('status:active、inactive ').tokens[0]?.values).toEqual(['active', 'inactive'])
    expect(read('group:"Edge gateways" ').tokens).toEqual([{ id: 'group', values: ['g-1'] }])
  })

  it('is not searched for while it may become a condition', () => {
    expect(read('meter status:act')).toEqual({
      tokens: [],
      rest: 'meter status:act',
      text: 'meter',
    })
    expect(read('status:ac ').tokens).toEqual([])
  })

  it('takes a value that is no choice only when that is all there will be', () => {
    expect(read('status:gone ').tokens).toEqual([])
    expect(read('status:gone', true).tokens).toEqual([{ id: 'status', values: ['gone'] }])
    expect(read('imei:35 ').tokens).toEqual([{ id: 'imei', values: ['35'] }])
    expect(read('status:', true)).toEqual({ tokens: [], rest: 'status:', text: '' })
  })

  it('may have a quote that is still open', () => {
    expect(open('group:"Edge gat')).toMatchObject({ filter: 'group', part: 'Edge gat' })
  })
})

describe('the word that is being typed', () => {
  it('is a text, a value, or another value', () => {
    expect(open('meter st')).toEqual({
      before: 'meter ',
      filter: undefined,
      part: 'st',
      values: [],
    })
    expect(open('meter ')).toMatchObject({ before: 'meter ', part: '' })
    expect(open('status:')).toMatchObject({ filter: 'status', part: '', values: [] })
    expect(open('status:active,in')).toMatchObject({ part: 'in', values: ['active'] })
    expect(open('status:active,')).toMatchObject({ part: '', values: ['active'] })
  })
})

it('adds to the values that are set', () => {
  const tokens = [
    { id: 'status', values: ['active'] },
    { id: 'status', values: ['inactive', 'ready'] },
    { id: 'group', values: ['g-1'] },
  ]
  const set = (id: string) => (id === 'status' ? ['ready'] : [])
  expect(tokensPatch(tokens, set)).toEqual({
    status: ['ready', 'active', 'inactive'],
    group: ['g-1'],
  })
})
