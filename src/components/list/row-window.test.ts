import { describe, expect, it } from 'vitest'
import { drawnAfter, indexesOf, rowsInView, rowsOf, scrollFor } from './row-window.ts'

const box = { height: 392, rowHeight: 36, headHeight: 32 }

describe('the rows in view', () => {
  it('are those below the header', () => {
    expect(rowsInView({ ...box, scrollTop: 0 })).toEqual({ first: 0, end: 10 })
    expect(rowsInView({ ...box, scrollTop: 3600 })).toEqual({ first: 100, end: 110 })
    expect(rowsInView({ ...box, scrollTop: 3618 })).toEqual({ first: 100, end: 111 })
  })

  it('are none where the box has no height, and the first where it is pulled beyond its top', () => {
    expect(rowsInView({ ...box, height: 0, scrollTop: 0 })).toEqual({ first: 0, end: 0 })
    expect(rowsInView({ ...box, scrollTop: -50 })).toEqual({ first: 0, end: 10 })
  })
})

describe('what is drawn', () => {
  const seen = (first: number) => ({ first, end: first + 10 })
  const top = { seen: seen(0), around: true }

  it('has six rows around those in view, while one scrolls from row to row', () => {
    expect(rowsOf(drawnAfter(top, seen(3)))).toEqual({ first: 0, end: 19 })
    expect(rowsOf(drawnAfter(top, seen(9)))).toEqual({ first: 3, end: 25 })
    expect(drawnAfter(top, seen(0))).toBe(top)
  })

  it('is what is in view after a jump, with those around where it goes on from there', () => {
    const jumped = drawnAfter(top, seen(100))
    expect(rowsOf(jumped)).toEqual({ first: 100, end: 110 })
    expect(rowsOf(drawnAfter(jumped, seen(200)))).toEqual({ first: 200, end: 210 })
    expect(rowsOf(drawnAfter(jumped, seen(101)))).toEqual({ first: 95, end: 117 })
  })

  it('stays that while the box alone becomes another', () => {
    const jumped = drawnAfter(top, seen(100))
    expect(rowsOf(drawnAfter(jumped, { first: 100, end: 114 }))).toEqual({ first: 100, end: 114 })
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
