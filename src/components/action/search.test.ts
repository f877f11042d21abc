import { expect, test } from 'vitest'
import { readActionSearch } from './search.ts'

test('names an action and, for one resource, what it is about', () => {
  expect(readActionSearch({ action: 'delete', on: 'g-1', q: 'x' })).toEqual({
    action: 'delete',
    on: 'g-1',
  })
  // The router reads digits as a number.
  expect(readActionSearch({ action: 'delete', on: 440101234567890 }).on).toBe('440101234567890')
  expect(readActionSearch({ action: 'delete' })).toEqual({ action: 'delete', on: undefined })
})

test.each([
  [{}],
  [{ on: 'g-1' }],
  [{ action: '' }],
  [{ action: ['delete'], on: 'g-1' }],
  [{ action: { delete: true } }],
  [{ action: null, on: null }],
  [{ action: 'x'.repeat(201) }],
])('takes anything else for no action: %j', (search) => {
  const read = readActionSearch(search)
  expect(read).toEqual({ action: undefined, on: undefined })
  // Written out, so that the router takes the broken value off the URL.
  expect(Object.keys(read)).toEqual(['action', 'on'])
})
