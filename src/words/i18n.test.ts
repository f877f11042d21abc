import { i18n } from '@lingui/core'
import { plural, t } from '@lingui/core/macro'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { generateMessageId } from '@lingui/message-utils/generateMessageId'
import { afterEach, expect, test, vi } from 'vitest'

const name = 'pump-7'
const suspend = (count: number) => t`Suspend ${plural(count, { one: '# SIM', other: '# SIMs' })}`

afterEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

test('English needs neither catalogue nor compiler', () => {
  const warn = vi.spyOn(console, 'warn')
  expect([t`Suspend`, t`Suspend ${name}`]).toEqual(['Suspend', 'Suspend pump-7'])
  expect([1, 2, 1234].map(suspend)).toEqual([
    'Suspend 1 SIM',
    'Suspend 2 SIMs',
    'Suspend 1,234 SIMs',
  ])
  expect(warn).not.toHaveBeenCalled()
})

test('another language is a catalogue by the ids of messages', () => {
  const words = {
    'Suspend {name}': '{name}を利用中断',
    'Suspend {count, plural, one {# SIM} other {# SIMs}}':
      '{count, plural, other {# 枚の SIM を利用中断}}',
  }
  const entries = Object.entries(words).map(([english, japanese]) => [
    generateMessageId(english),
    compileMessage(japanese),
  ])
  i18n.loadAndActivate({ locale: 'ja', messages: Object.fromEntries(entries) })
  expect(t`Suspend ${name}`).toBe('pump-7を利用中断')
  expect(suspend(1234)).toBe('1,234 枚の SIM を利用中断')
  expect(t`Resume ${name}`, 'what the catalogue lacks is said in English').toBe('Resume pump-7')
})
