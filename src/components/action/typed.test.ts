import { expect, it } from 'vitest'
import { isConfirmed, keyParts } from './typed.ts'

it('asks for the last four characters of a key, or for all of a shorter one', () => {
  expect(keyParts('89049032000000100000000857335498')).toEqual([
    '8904903200000010000000085733',
    '5498',
  ])
  expect(keyParts('smart-meter-7a')).toEqual(['smart-mete', 'r-7a'])
  expect(keyParts('ab')).toEqual(['', 'ab'])
  expect(keyParts('abcd')).toEqual(['', 'abcd'])
  expect(keyParts('key 1 2 ')).toEqual(['k', 'ey 1 2 '])
  expect(keyParts('鍵🔑の箱')).toEqual(['', '鍵🔑の箱'])
  expect(keyParts('')).toEqual(['', ''])
})

it('takes what is the same to who types it', () => {
  for (const typed of ['r-7a', ' R-7A ', 'r -7 a', 'ｒ－７ａ']) {
    expect(isConfirmed(typed, 'r-7a'), typed).toBe(true)
  }
  expect(isConfirmed('12', 'ey 1 2 '.slice(2))).toBe(true)
})

it('takes nothing else, and no emptiness', () => {
  for (const typed of ['', '7a', 'r-7', 'r-7b', 'xr-7a']) {
    expect(isConfirmed(typed, 'r-7a'), typed).toBe(false)
  }
  expect(isConfirmed('30', '300')).toBe(false)
  expect(isConfirmed(' ', ' ')).toBe(false)
})
