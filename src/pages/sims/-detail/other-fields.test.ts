import { expect, it } from 'vitest'
import { otherFields } from './other-fields.ts'

it('hides nothing that the API answers', () => {
  const sim = { simId: '8981100000000000001', newFlag: true, nested: { a: [1] } }
  expect(otherFields(sim)).toEqual([
    ['newFlag', 'true'],
    ['nested', '{"a":[1]}'],
  ])
})
