import { expect, test } from 'vitest'
import { middleCut } from './middle-cut.ts'

test('the last six characters of an identifier are kept', () => {
  expect(middleCut('89049032000001000000000012345678')).toEqual([
    '89049032000001000000000012',
    '345678',
  ])
  expect(middleCut('0123456789abc')).toEqual(['0123456', '789abc'])
})

test('what is short, or no identifier, stays in one piece', () => {
  expect(middleCut('0123456789ab')).toEqual(['0123456789ab'])
  expect(middleCut('倉庫の温度センサーの識別番号')).toEqual(['倉庫の温度センサーの識別番号'])
  expect(middleCut('')).toEqual([''])
})
