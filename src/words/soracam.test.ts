import { expect, test } from 'vitest'
import { licenseTypes } from '../domain/soracam/license.ts'
import * as words from './soracam.ts'

test('what the API names has a word, and what is not known stays as it is', () => {
  expect(words.eventKindLabel('motion')).toBe('Motion')
  expect(words.eventKindLabel('smoke')).toBe('smoke')
  expect(words.exportStatusLabel('limitExceeded')).toBe('Not allowed by the quota')
  expect(words.exportStatusLabel('paused')).toBe('paused')
  expect(words.cameraStatusLabel('sleeping')).toBe('Asleep')
})

test('licenses are told apart', () => {
  expect(words.licenseLabel(licenseTypes['CR14-SC'])).toBe('Continuous, 14 days')
  expect(words.licenseLabel({ records: 'motion', days: 1 })).toBe('Motion, 1 day')
})

test('a limit and an order that cannot be say why', () => {
  expect(words.limitProblem(1501)).toBe('Enter whole hours from 0 to 1,500.')
  expect(words.limitProblem(72)).toBeUndefined()
  const awake = { connected: true, powerState: 'on' }
  expect(words.orderProblem(awake, 'wake')).toBe('The camera is awake already.')
  expect(words.orderProblem({ ...awake, connected: false }, 'reboot')).toContain('is offline.')
  expect(words.orderProblem(awake, 'sleep')).toBeUndefined()
})
