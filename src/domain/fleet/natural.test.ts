import { expect, it } from 'vitest'
import { randomFrom } from '../random.ts'
import { naturalKey, noRank, ranksOfNumbers, ranksOfTexts } from './natural.ts'

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
const sign = (of: number) => Math.sign(of)

it('puts texts of ASCII where the collator puts them', () => {
  const random = randomFrom('natural')
  const signs = 'abAB019 -_./=@#(~'
  const text = () =>
    Array.from({ length: random.int(0, 7) }, () => random.pick([...signs])).join('')
  for (let round = 0; round < 3000; round += 1) {
    const [a, b] = [text(), text()]
    const [one, other] = [naturalKey(a), naturalKey(b)]
    const found = one < other ? -1 : one > other ? 1 : 0
    expect(found, JSON.stringify([a, b])).toBe(sign(collator.compare(a, b)))
  }
})

it('ranks texts naturally, equal ones alike, empty ones last', () => {
  expect([...ranksOfTexts(['m10', 'm9', '', 'M9', 'a'])]).toEqual([2, 1, noRank, 1, 0])
  expect([...ranksOfTexts(['東京', 'z', '', 'é', 'e'])]).toEqual([2, 1, noRank, 0, 0])
})

it('ranks numbers, none last', () => {
  expect([...ranksOfNumbers(Float64Array.of(5, NaN, -1, 5))]).toEqual([1, noRank, 0, 1])
})
