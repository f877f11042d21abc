import { expect, it } from 'vitest'
import { randomFrom } from '../random.ts'
import { noRank, ranksOfNumbers, ranksOfTexts } from './natural.ts'

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** The ranks as the collator alone gives them. */
function byCollator(texts: readonly string[]): number[] {
  const sorted = texts.filter(Boolean).toSorted(collator.compare)
  const distinct = sorted.filter((text, at) => {
    const before = sorted[at - 1]
    return before === undefined || collator.compare(before, text) !== 0
  })
  return texts.map((text) =>
    text === '' ? noRank : distinct.findIndex((one) => collator.compare(one, text) === 0),
  )
}

const signs = {
  'few signs': [...'aB01'],
  ASCII: [...'abAB0019 -_./=@#(~'],
  'several scripts': [...'aé9 0-東京メ–タｰー😀ポ1'],
  'other digits': [...'a10-٠٣３߉九'],
}

it.each(Object.entries(signs))('puts texts of %s where the collator puts them', (name, all) => {
  const random = randomFrom(name)
  for (const most of [3, 8, 40]) {
    const text = () => Array.from({ length: random.int(0, most) }, () => random.pick(all)).join('')
    const texts = Array.from({ length: 600 }, text)
    expect([...ranksOfTexts(texts)]).toEqual(byCollator(texts))
  }
})

it('ranks names of a fleet: few words, many numbers', () => {
  const random = randomFrom('fleet')
  const texts = Array.from({ length: 2000 }, () => {
    const word = random.pick(['meter-', 'Meter-', 'pump ', '東京 ', 'a', 'a-', 'a0-'])
    return word + '0'.repeat(random.int(0, 2)) + random.int(0, 500)
  })
  expect([...ranksOfTexts(texts)]).toEqual(byCollator(texts))
})

it('ranks texts naturally, equal ones alike, empty ones last', () => {
  expect([...ranksOfTexts(['m10', 'm9', '', 'M9', 'a'])]).toEqual([2, 1, noRank, 1, 0])
  expect([...ranksOfTexts(['東京', 'z', '', 'é', 'e'])]).toEqual([2, 1, noRank, 0, 0])
  expect([...ranksOfTexts([])]).toEqual([])
})

it('ranks numbers, none last', () => {
  expect([...ranksOfNumbers(Float64Array.of(5, NaN, -1, 5))]).toEqual([1, noRank, 0, 1])
  expect([...ranksOfNumbers(Float64Array.of(NaN, -0, 0))]).toEqual([noRank, 0, 0])
})
