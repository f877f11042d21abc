import { t } from '@lingui/core/macro'
import type { SoraCamAtomCamSettingsSelfReboot } from '../../../api/generated/models/soraCamAtomCamSettingsSelfReboot.ts'
import * as op from '../../../api/generated/operations.ts'
import { send } from '../../../api/send.ts'
import { localStyle, pageLocale } from '../../../components/detail/locale.ts'
import { dateFormat } from '../../../domain/intl.ts'
import { same } from '../../../domain/settings/difference.ts'
import { asList, asText, isOn, valueAt, type Field } from '../../../domain/settings/field.ts'
import type { Settings } from '../../../domain/settings/settings.ts'
import { dayMs, minuteMs } from '../../../domain/time.ts'
import { formatTimeOfDay } from '../../../domain/time-format.ts'
import type { Setting } from './settings.ts'

const name = 'selfReboot'
const paths = { enabled: [name, 'enabled'], days: [name, 'daysOfWeek'], time: [name, 'time'] }

/** A Sunday in UTC, from which the days are counted. */
const sunday = Date.UTC(2023, 0, 1)

/** The days of a week from Sunday (0) on, as the API counts them, and their names. */
function days() {
  const format = dateFormat(pageLocale(), { weekday: 'short', timeZone: 'UTC' })
  return [0, 1, 2, 3, 4, 5, 6].map((day) => ({
    value: String(day),
    label: format.format(sunday + day * dayMs),
  }))
}

/** What a time in UTC is on the person's clock, today. */
function onYourClock(time: string): string {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  if (hours === undefined || minutes === undefined) return t`In UTC, such as 18:30.`
  const today = Math.floor(Date.now() / dayMs) * dayMs
  const at = new Date(today + (Number(hours) * 60 + Number(minutes)) * minuteMs)
  const local = formatTimeOfDay(at.getTime(), localStyle())
  if (at.getDay() === at.getUTCDay()) return t`In UTC. On your clock it is ${local}, the same day.`
  const after = (at.getDay() - at.getUTCDay() + 7) % 7 === 1
  return after
    ? t`In UTC. On your clock it is ${local}, the day after.`
    : t`In UTC. On your clock it is ${local}, the day before.`
}

function bodyOf(value: unknown): SoraCamAtomCamSettingsSelfReboot {
  return {
    enabled: isOn(value, ['enabled']),
    daysOfWeek: asList(valueAt(value, ['daysOfWeek']))
      .map(Number)
      .sort(),
    time: asText(valueAt(value, ['time'])) || undefined,
  }
}

/** When the camera restarts by itself: `getSoraCamDeviceAtomCamSettingsSelfReboot` and its pair. */
export const selfReboot: Setting = {
  name,
  inAll: false,
  fields: (settings: Settings): readonly Field[] => {
    const required = isOn(settings, paths.enabled)
    return [
      {
        type: 'switch',
        path: paths.enabled,
        label: t`Restart by itself`,
        help: t`The camera is away for about a minute, and records nothing in that time.`,
      },
      { type: 'checks', path: paths.days, label: t`On these days`, choices: days(), required },
      {
        type: 'text',
        format: 'clock',
        path: paths.time,
        label: t`At this time`,
        help: onYourClock(asText(valueAt(settings, paths.time))),
        required,
      },
    ]
  },
  getOperation: op.getSoraCamDeviceAtomCamSettingsSelfReboot,
  setOperation: op.setSoraCamDeviceAtomCamSettingsSelfReboot,
  get: async (device_id, options) =>
    (await op.getSoraCamDeviceAtomCamSettingsSelfReboot.call({ path: { device_id } }, options))
      .data,
  set: (device_id, value) => {
    const call = { path: { device_id }, body: bodyOf(value) }
    return send(op.setSoraCamDeviceAtomCamSettingsSelfReboot, call, { settled: true })
  },
  matches: (entered, answered) => same(bodyOf(entered), bodyOf(answered)),
}
