import { plural, t } from '@lingui/core/macro'

/** A time that is counted back from now, as URLs name it: `24h` is "24 hours". */
export function presetLabel(preset: string): string {
  const [, digits, unit] = /^(\d+)(h|d|mo)$/.exec(preset) ?? []
  const count = Number(digits)
  switch (unit) {
    case 'h':
      return plural(count, { one: '# hour', other: '# hours' })
    case 'd':
      return plural(count, { one: '# day', other: '# days' })
    case 'mo':
      return plural(count, { one: '# month', other: '# months' })
    default:
      return preset
  }
}

/** By what period usage is added up. */
export const periodLabels = {
  month: t`By month`,
  day: t`By day`,
  minutes: t`By 5 minutes`,
} as const
