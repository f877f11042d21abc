import { expect, test } from 'vitest'
import { areaOf, areas } from './areas.ts'

test('an area is its pages, its rules, its part of the sandbox and its journeys', () => {
  const groups = areaOf('groups')
  expect(groups?.folders).toEqual([
    'src/pages/groups',
    'src/components/group',
    'src/domain/group',
    'sandbox/group',
    'e2e/groups',
  ])
  expect(groups?.journeys).toContain('groups/tour.spec.ts')
  expect(groups?.journeys).not.toContain('sims/tour.spec.ts')
  expect(areaOf('group')).toEqual(groups)
})

test('journeys that stand with others are found by their file', () => {
  expect(areaOf('payment')?.journeys).toEqual(['billing/payment.spec.ts'])
})

test('there is no area of another name, and none is there twice', () => {
  expect(areaOf('nothing')).toBeUndefined()
  const names = areas().map(({ name }) => name)
  expect(names).toContain('sims')
  expect(new Set(names).size).toBe(names.length)
})
