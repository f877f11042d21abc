import { expect, test } from 'vitest'
import { labels } from './label.ts'

test('a value has its word in any letters, one that nobody knows is shown as it came', () => {
  const label = labels({ active: 'Active', LTE: 'LTE' }, 'None')
  expect(label('active')).toBe('Active')
  expect(label('ACTIVE')).toBe('Active')
  expect(label('lte')).toBe('LTE')
  expect(label('unheard-of')).toBe('unheard-of')
  expect(label('constructor')).toBe('constructor')
  for (const none of [undefined, null, '']) expect(label(none)).toBe('None')
})
