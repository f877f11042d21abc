import { t } from '@lingui/core/macro'
import { countText } from '../../../components/detail/locale.ts'
import { number, text } from '../../../components/form/fields.ts'

/** The port that a device is asked at. */
export function port(initial: number | '' = '') {
  return number({ label: t`Port`, initial, min: 1, max: 65_535, required: t`Enter a port.` })
}

/** A path on the device. */
export function path(label: string) {
  return text({
    label,
    initial: '/',
    look: 'code',
    required: t`Enter a path.`,
    problem: (value) => (value.startsWith('/') ? undefined : t`A path begins with a slash.`),
  })
}

/** Why data are too long; bytes. */
export function tooLong(longest: number): string {
  const most = countText(longest)
  return t`At most ${most} bytes can be sent. Shorten it.`
}
