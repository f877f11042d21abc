import { expect, test } from 'vitest'
import { presetLabel } from './time.ts'

test.each([
  ['1h', '1 hour'],
  ['24h', '24 hours'],
  ['7d', '7 days'],
  ['12mo', '12 months'],
  ['7y', '7y'],
])('%s is %s', (preset, label) => expect(presetLabel(preset)).toBe(label))
