import { describe, expect, it } from 'vitest'
import { indexesOf, rowsInView, scrollFor } from './row-window.ts'

const box = { height: 392, rowHeight: 36, headHeight: 32 }

describe('the rows in view', () => {
  it('are those below the header, with six around', () => {
    expect(rowsInView({ ...box, scrollTop: 0 })).toEqual({ first: 0, end: 16 })
    expect(rowsInView({ ...box, scrollTop: 3600 })).toEqual({ first: 94, end: 116 })
    expect(rowsInView({ ...box, scrollTop: 3618 })).toEqual({ first: 94, end: 117 })
  })

  it('are few where the box has no height, or is pulled beyond its top', () => {
    expect(rowsInView({ ...box, height: 0, scrollTop: 0 })).toEqual({ first: 0, end: 6 })
    expect(rowsInView({ ...box, scrollTop: -50 })).toEqual({ first: 0, end: 16 })
  })
})

describe('what is in the document', () => {
  it('is the range, within the rows that there are', () => {
    expect(indexesOf({ first: 2, end: 5 }, 100)).toEqual([2, 3, 4])
    expect(indexesOf({ first: 2, end: 5 }, 4)).toEqual([2, 3])
    expect(indexesOf({ first: 8, end: 12 }, 4)).toEqual([])
  })

  it('has the row that is kept, in its place and once', () => {
    expect(indexesOf({ first: 2, end: 4 }, 100, 0)).toEqual([0, 2, 3])
    expect(indexesOf({ first: 2, end: 4 }, 100, 3)).toEqual([2, 3])
    expect(indexesOf({ first: 2, end: 4 }, 100, 90)).toEqual([2, 3, 90])
    expect(indexesOf({ first: 2, end: 4 }, 4, 90)).toEqual([2, 3])
  })
})

describe('scrolling to a row', () => {
  it('goes no further than needed, and nowhere where it is seen whole', () => {
    const view = { ...box, scrollTop: 360 }
    expect(scrollFor(9, view)).toBe(324)
    expect(scrollFor(10, view)).toBeUndefined()
    expect(scrollFor(19, view)).toBeUndefined()
    expect(scrollFor(20, view)).toBe(396)
  })
})
