import { expect, it } from 'vitest'
import { readEui } from './eui.ts'

it.each([
  ['70-B3-D5-49-99-AB-CD-EF', '70b3d54999abcdef'],
  ['70:b3:d5:49:99:ab:cd:ef\t', '70b3d54999abcdef'],
  ['0x70B3D54999ABCDEF', '70b3d54999abcdef'],
  ['７０Ｂ３ D549 99AB CDEF', '70b3d54999abcdef'],
  [' my-sensor ', 'my-sensor'],
  ['', ''],
])('%j means %j', (text, eui) => expect(readEui(text)).toBe(eui))
