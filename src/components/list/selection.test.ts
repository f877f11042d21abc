import { describe, expect, it } from 'vitest'
import { toggled } from './selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const turn = (selected: string[], key: string, anchor?: string) =>
  [...toggled(new Set(selected), order, key, anchor)].sort()

describe('turning a row of a selection', () => {
  it('turns one on and off', () => {
    expect(turn([], 'b')).toEqual(['b'])
    expect(turn(['a', 'b'], 'b')).toEqual(['a'])
  })

  it('selects from the anchor to the row, downwards and upwards', () => {
    expect(turn(['b'], 'd', 'b')).toEqual(['b', 'c', 'd'])
    expect(turn(['d'], 'b', 'd')).toEqual(['b', 'c', 'd'])
  })

  it('leaves what is selected elsewhere', () => {
    expect(turn(['a', 'd'], 'e', 'd')).toEqual(['a', 'd', 'e'])
  })

  it('clears the range where the row was selected', () => {
    expect(turn(['a', 'b', 'c', 'd'], 'd', 'b')).toEqual(['a'])
  })

  it('turns the row alone where the anchor is no longer shown', () => {
    expect(turn([], 'c', 'gone')).toEqual(['c'])
  })

  it('does not change the selection it was given', () => {
    const selected = new Set(['a'])
    toggled(selected, order, 'b', undefined)
    expect([...selected]).toEqual(['a'])
  })
})
