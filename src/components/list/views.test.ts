import { expect, test } from 'vitest'
import { isSameView, readView, viewOf, withView } from './views.ts'

test('a view is what the URL says, without what lies over the list', () => {
  const search = {
    status: ['active'],
    q: 'meter',
    sort: undefined,
    peek: '89',
    action: 'x',
    on: '1',
  }
  expect(viewOf(search)).toEqual({ q: 'meter', status: ['active'] })
  expect(viewOf({ sort: undefined })).toEqual({})
  expect(isSameView(viewOf(search), viewOf({ q: 'meter', status: ['active'] }))).toBe(true)
  expect(isSameView(viewOf({ q: 'a' }), viewOf({ q: 'a', sort: 'b' }))).toBe(false)
})

test('what is stored is not believed', () => {
  expect(readView({ list: '/sims', name: 'Mine', search: { q: 1, a: {} } })).toEqual({
    list: '/sims',
    name: 'Mine',
    search: { q: '1' },
  })
  for (const broken of [null, 1, 'x', {}, { list: '/sims', name: '', search: {} }, { list: 1 }]) {
    expect(readView(broken)).toBeUndefined()
  }
})

test('a name is there once in a list', () => {
  const view = { list: '/sims', name: 'Mine', search: {} }
  const other = { ...view, list: '/groups' }
  expect(withView([view, other], { ...view, search: { q: 'a' } })).toEqual([
    { ...view, search: { q: 'a' } },
    other,
  ])
  expect(withView([other], view)).toEqual([other, view])
})
