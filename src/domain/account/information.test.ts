import { expect, test } from 'vitest'
import { countryCodes, isCountry } from './countries.ts'
import { informationProblem } from './information.ts'

test.each([
  ['companyName', '空の会社 <b>', 'JP', undefined],
  ['companyName', '😀'.repeat(100), 'JP', undefined],
  ['companyName', '😀'.repeat(101), 'JP', 'tooLong'],
  ['companyName', 'two\nlines', 'JP', 'severalLines'],
  ['countryCode', 'JP', 'JP', undefined],
  ['countryCode', 'jp', 'jp', 'country'],
  ['countryCode', 'ZZ', 'ZZ', 'country'],
  ['zipCode', '1070052', 'JP', undefined],
  ['zipCode', '107-0052', 'JP', undefined],
  ['zipCode', '10700', 'JP', 'zip'],
  ['zipCode', 'EC1A 1BB', 'GB', undefined],
  ['phoneNumber', '+81 3-0000-0000', 'JP', undefined],
  ['phoneNumber', '03(0000)0000', 'JP', 'phone'],
  ['phoneNumber', '+-', 'JP', 'phone'],
])('%s %j of %s: %s', (name, value, country, problem) => {
  expect(informationProblem(name, value, country)).toBe(problem)
})

test('each country is there once', () => {
  expect(new Set(countryCodes).size).toBe(countryCodes.length)
  expect(countryCodes.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true)
  expect([isCountry('JP'), isCountry('XX')]).toEqual([true, false])
})
