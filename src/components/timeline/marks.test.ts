import { describe, expect, it } from 'vitest'
import { clusters, countWithin, firstFrom, nearest } from './marks.ts'

const marks = [{ from: 10, to: 20 }, { from: 12 }, { from: 100, to: 105 }, { from: 300 }]

it('finds the first mark from a moment on', () => {
  expect([0, 10, 11, 100, 301].map((ms) => firstFrom(marks, ms))).toEqual([0, 0, 1, 2, 4])
  expect(firstFrom([], 5)).toBe(0)
})

describe('clusters', () => {
  it('joins what lies in one cell, and counts it', () => {
    expect(clusters(marks, { from: 0, to: 400 }, 50, 20)).toEqual([
      { from: 10, to: 20, count: 2 },
      { from: 100, to: 105, count: 1 },
      { from: 300, to: 300, count: 1 },
    ])
  })
  it('shows what began before the view and reaches into it, and nothing beyond', () => {
    expect(clusters(marks, { from: 15, to: 100 }, 1, 20)).toEqual([
      { from: 10, to: 20, count: 1 },
      { from: 100, to: 105, count: 1 },
    ])
  })
  it('does not depend on where the view begins', () => {
    const many = Array.from({ length: 500 }, (_, at) => ({ from: at * 7 }))
    const whole = clusters(many, { from: 0, to: 3500 }, 50, 0)
    const moved = clusters(many, { from: 1001, to: 3500 }, 50, 0)
    for (const cluster of moved.slice(1)) expect(whole).toContainEqual(cluster)
    expect(whole.reduce((sum, { count }) => sum + count, 0)).toBe(500)
  })
})

describe('nearest', () => {
  it.each([
    [15, 5, 10],
    [98, 5, 100],
    [110, 5, 100],
    [299, 5, 300],
  ])('to %i within %i', (ms, reach, from) => {
    expect(nearest(marks, ms, reach, 20)?.from).toBe(from)
  })
  it('is none where all are too far', () => {
    expect(nearest(marks, 200, 50, 20)).toBeUndefined()
  })
})

it('counts what begins within a stretch', () => {
  expect(countWithin(marks, { from: 10, to: 100 })).toBe(2)
  expect(countWithin(marks, { from: 0, to: 999 })).toBe(4)
})
