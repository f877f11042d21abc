import { expect, test } from 'vitest'
import { cardFacts, masked } from './card.ts'

test('the facts of a card have the names that they came with', () => {
  const facts = cardFacts(
    '{"type": "Visa", "last4": "4242", "expireMonth": 2, "expireYear": 2027, "more": {}, "issuerName": "Bank", "none": null}',
  )
  expect(facts).toEqual([
    { label: 'Type', value: 'Visa' },
    { label: 'Number', value: '•••• 4242' },
    { label: 'Expires', value: '02/2027' },
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

test.each([
  ['Visa **** **** **** 4242', 'Visa •••• 4242'],
  ['xxxx-xxxx-xxxx-4242', '•••• 4242'],
  ['•••• 4242', '•••• 4242'],
  ['Visa 4242', 'Visa 4242'],
  ['2xx 100', '2xx 100'],
])('a number is covered in one form, however it came: %s', (text, shown) => {
  expect(masked(text)).toBe(shown)
})

test('nothing is said where nothing is known', () => {
  expect([cardFacts(undefined), cardFacts(''), cardFacts('{}')]).toEqual([[], [], []])
})
