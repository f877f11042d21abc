import { describe, expect, it } from 'vitest'
import { filterValues, listSearch } from './search.ts'

const read = listSearch(['status', 'group'])
/** What stands in the URL: keys without a value are not written. */
const kept = (raw: Record<string, unknown>) => JSON.parse(JSON.stringify(read(raw))) as object

describe('the URL of a list', () => {
  it('keeps what is well formed', () => {
    const raw = {
      q: 'meter',
      sort: '-name',
      columns: ['name', 'status'],
      density: 'compact',
      status: ['active', 'ready'],
    }
    expect(kept(raw)).toEqual(raw)
  })

  it('is bare where nothing is chosen', () => {
    expect(kept({})).toEqual({})
    expect(kept({ q: '', columns: [], density: 'comfortable', status: [] })).toEqual({})
  })

  it.each([
    [{ q: { a: 1 } }],
    [{ q: ['a'] }],
    [{ q: null }],
    [{ sort: [1] }],
    [{ columns: {} }],
    [{ columns: [null, {}] }],
    [{ density: 5 }],
    [{ status: { $ne: 1 } }],
  ])('drops %o', (raw) => {
    expect(kept(raw)).toEqual({})
  })

  it('overwrites broken values with nothing, since the router lays it over what was there', () => {
    expect({ q: { a: 1 }, ...read({ q: { a: 1 } }) }.q).toBeUndefined()
  })

  it('takes a number for the digits it was typed as', () => {
    expect(kept({ q: 440103, status: 7 })).toEqual({ q: '440103', status: ['7'] })
  })

  it('takes one value for a list of one, and each only once', () => {
    expect(kept({ status: 'active', group: ['a', 'a'] })).toEqual({
      status: ['active'],
      group: ['a'],
    })
  })

  it('leaves what belongs to others to them', () => {
    expect(kept({ action: 'suspend' })).toEqual({})
  })

  it('cuts off what nobody types', () => {
    expect(read({ sort: 'x'.repeat(10_000) }).sort).toHaveLength(500)
    expect(read({ q: 'x'.repeat(10_000) }).q).toBe(`${'x'.repeat(6000)}…`)
  })

  it('holds 300 numbers, cuts off whole ones, and shows that there were more', () => {
    const numbers = Array.from(
      { length: 301 },
      (_, at) => String(8_942_310_000_000_000 + at) + '000',
    )
    const q = numbers.slice(0, 300).join(',')
    expect(read({ q }).q).toBe(q)
    expect(read({ q: numbers.join(',') }).q).toBe(`${q},…`)
    expect(read({ q: read({ q: numbers.join(', ') }).q }).q).toBe(
      `${numbers.slice(0, 285).join(', ')}, …`,
    )
  })

  it('reads one filter from any search', () => {
    expect(filterValues({ status: 'active' }, 'status')).toEqual(['active'])
    expect(filterValues({ status: {} }, 'status')).toEqual([])
    expect(filterValues({}, 'status')).toEqual([])
  })
})
