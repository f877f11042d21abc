import { expect, test } from 'vitest'
import { cardFacts } from './card.ts'

test('the facts of a card have the names that they came with', () => {
  const facts = cardFacts(
    '{"type": "Visa", "last4": "4242", "expireMonth": 12, "more": {}, "issuerName": "Bank", "none": null}',
  )
  expect(facts).toEqual([
    { label: 'Type', value: 'Visa' },
    { label: 'Number', value: '•••• 4242' },
    { label: 'Expiry month', value: '12' },
    { label: 'Issuer name', value: 'Bank' },
  ])
})

test.each(['4242424242424242', 'Visa 4242 4242 4242 4242', '{"number": "4242-4242-4242-4242"}'])(
  'the number of a card is never shown: %s',
  (properties) => {
    const [fact] = cardFacts(properties)
    expect(fact?.value).toMatch(/•••• 4242$/)
    expect(fact?.value.replaceAll(/\D/g, '')).toBe('4242')
  },
)

test('nothing is said where nothing is known', () => {
  expect([cardFacts(undefined), cardFacts(''), cardFacts('{}')]).toEqual([[], [], []])
})
