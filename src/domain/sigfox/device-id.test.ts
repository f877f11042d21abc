import { expect, it } from 'vitest'
import { readDeviceId } from './device-id.ts'

it.each([
  ['a1b2c3', 'A1B2C3'],
  ['00A1B2C3', 'A1B2C3'],
  ['0xa1b2c3\t', 'A1B2C3'],
  ['00-a1-b2-c3', 'A1B2C3'],
  ['Ａ１Ｂ２Ｃ３', 'A1B2C3'],
  ['0', '0'],
  [' my-sensor ', 'my-sensor'],
  ['', ''],
])('%j means %j', (text, id) => expect(readDeviceId(text)).toBe(id))
