import { plural, t } from '@lingui/core/macro'
import {
  IconCalendarOff,
  IconCalendarTime,
  IconDeviceMobileCheck,
  IconDeviceMobileOff,
  IconGauge,
} from '@tabler/icons-react'
import type { ExpiryTimeExpiryAction } from '../../api/generated/models/expiryTimeExpiryAction.ts'
import type { Sim } from '../../api/generated/models/sim.ts'
import type { UpdateSpeedClassRequestSpeedClass } from '../../api/generated/models/updateSpeedClassRequestSpeedClass.ts'
import * as op from '../../api/generated/operations.ts'
import { defineAction } from '../../components/action/action.ts'
import { back } from '../../components/action/undo.ts'
import { dateText } from '../../components/detail/locale.ts'
import { choice, text, time } from '../../components/form/fields.ts'
import { fromLocalInput, toLocalInput } from '../../components/form/local-time.ts'
import { readImei } from '../../domain/sim/imei.ts'
import { allowed, imeiProblem, imeiWarning } from '../../words/sim.ts'
import { classesOf, expiryChoices, knowsDevice } from './-choices.ts'
import { sim } from './-resource.tsx'

const speedClassCall = (one: Sim, speedClass: string) => ({
  path: sim.path(one),
  body: { speedClass: speedClass as UpdateSpeedClassRequestSpeedClass },
})

const changeSpeedClass = defineAction(sim, {
  id: 'speed-class',
  section: 'limits',
  state: ({ speedClass }) => speedClass,
  operation: op.updateSimSpeedClass,
  icon: IconGauge,
  label: t`Change speed class`,
  title: (what) => t`Change speed class of ${what}`,
  allowed: (one: Sim, values?: { speedClass: string }) =>
    allowed(
      one,
      'updateSpeedClass',
      values?.speedClass ? { speedClass: values.speedClass } : undefined,
    ),
  fields: {
    speedClass: choice<Sim>({
      label: t`Speed class`,
      placeholder: t`Choose a speed class`,
      required: t`Choose a speed class.`,
      options: (all) => classesOf(all).map((value) => ({ value, label: value })),
      hint: (_value, all) => {
        const [only, second] = all
        return only?.speedClass && !second ? t`Now: ${only.speedClass}` : undefined
      },
    }),
  },
  call: (one, { speedClass }) => speedClassCall(one, speedClass),
  undo: (one) =>
    one.speedClass ? back(op.updateSimSpeedClass, speedClassCall(one, one.speedClass)) : undefined,
  done: (what) => t`Speed class of ${what} changed`,
})

const expiry = ({ at, action }: { readonly at: string; readonly action: string }) => ({
  expiryTime: fromLocalInput(at) ?? Number.NaN,
  expiryAction: action as ExpiryTimeExpiryAction,
})

const expiryShared = {
  section: 'limits',
  pair: 'expiry',
  state: ({ expiryTime }: Sim) =>
    typeof expiryTime === 'number' ? dateText(expiryTime) : undefined,
  // An expiry that is over cannot be set again.
  undo: (one: Sim) => {
    const { expiryTime, expiryAction } = one
    if (typeof expiryTime !== 'number') {
      return back(op.unsetSimExpiryTime, { path: sim.path(one) })
    }
    const action = (expiryAction ?? 'doNothing') as ExpiryTimeExpiryAction
    return expiryTime > Date.now()
      ? back(op.setSimExpiryTime, {
          path: sim.path(one),
          body: { expiryTime, expiryAction: action },
        })
      : undefined
  },
} as const

const expiryActions = [
  defineAction(sim, {
    ...expiryShared,
    id: 'set-expiry',
    operation: op.setSimExpiryTime,
    icon: IconCalendarTime,
    label: t`Set expiry`,
    title: (what) => t`Set expiry of ${what}`,
    consequence: () =>
      t`After it has expired, a SIM makes no new session until the expiry is cleared or moved.`,
    allowed: (one: Sim, values?: { at: string; action: string }) =>
      allowed(one, 'setExpiryTime', values?.action ? expiry(values) : undefined),
    fields: {
      at: time<Sim>({
        label: t`Expires at`,
        initial: ([only, second]) => (second ? '' : toLocalInput(only?.expiryTime ?? undefined)),
        required: t`Choose a date and a time.`,
        problem: (at) => {
          const ms = fromLocalInput(at)
          if (ms === undefined) return t`Choose a date and a time.`
          return ms <= Date.now() ? t`Choose a time in the future.` : undefined
        },
      }),
      action: choice<Sim>({
        label: t`What happens then`,
        initial: (all) => {
          const [only, second] = all
          const now = second ? undefined : only?.expiryAction
          return expiryChoices(all).find(({ value }) => value === now)?.value ?? 'doNothing'
        },
        options: expiryChoices,
      }),
    },
    call: (one, values) => ({ path: sim.path(one), body: expiry(values) }),
    done: (what) => t`Expiry of ${what} set`,
  }),
  defineAction(sim, {
    ...expiryShared,
    id: 'unset-expiry',
    operation: op.unsetSimExpiryTime,
    icon: IconCalendarOff,
    label: t`Clear expiry`,
    short: t`Clear`,
    title: (what) => t`Clear expiry of ${what}`,
    allowed: (one) => allowed(one, 'unsetExpiryTime'),
    call: (one) => ({ path: sim.path(one) }),
    done: (what) => t`Expiry of ${what} cleared`,
  }),
]

const lockBody = ({ to, imei }: { readonly to: string; readonly imei: string }) =>
  to === 'device' ? {} : { imei }

const lockShared = {
  section: 'limits',
  pair: 'imei-lock',
  // The end of an IMEI is what tells two apart.
  state: ({ imeiLock }: Sim) => imeiLock?.imei && `…${imeiLock.imei.slice(-4)}`,
  undo: (one: Sim) => {
    const imei = one.imeiLock?.imei
    return imei
      ? back(op.setSimImeiLock, { path: sim.path(one), body: { imei } })
      : back(op.unsetSimImeiLock, { path: sim.path(one) })
  },
} as const

const imeiActions = [
  defineAction(sim, {
    ...lockShared,
    id: 'imei-lock',
    operation: op.setSimImeiLock,
    icon: IconDeviceMobileCheck,
    label: t`Lock to an IMEI`,
    title: (what) => t`Lock ${what} to an IMEI`,
    consequence: () => t`Sessions from a device with another IMEI are refused.`,
    // A number half typed is a matter of its field, not of the SIM.
    allowed: (one: Sim, values?: { to: string; imei: string }) =>
      allowed(one, 'setImeiLock', values?.to === 'device' ? {} : undefined),
    fields: {
      to: choice<Sim>({
        radio: true,
        label: t`Lock to`,
        initial: (all) => {
          const locked = all.length === 1 && all[0]?.imeiLock?.imei !== undefined
          return all.some(knowsDevice) && !locked ? 'device' : 'imei'
        },
        options: (all) => {
          const known = all.some(knowsDevice)
          const device = all.length === 1 ? all[0]?.sessionStatus?.imei : undefined
          return [
            {
              value: 'device',
              label: plural(all.length, {
                one: 'The device that is connected now',
                other: 'The device that is connected now, each SIM to its own',
              }),
              disabled: !known,
              description: known
                ? (device ?? undefined)
                : t`None is online, so no device is known.`,
            },
            { value: 'imei', label: t`A device of this IMEI` },
          ]
        },
      }),
      imei: text<Sim>({
        label: t`IMEI`,
        look: 'digits',
        read: readImei,
        initial: ([only, second]) => (second ? '' : (only?.imeiLock?.imei ?? '')),
        hint: imeiWarning,
        shown: ({ to }) => to === 'imei',
        required: t`Enter an IMEI.`,
        problem: imeiProblem,
      }),
    },
    call: (one, values) => ({ path: sim.path(one), body: lockBody(values) }),
    done: (what) => t`${what} locked to an IMEI`,
  }),
  defineAction(sim, {
    ...lockShared,
    id: 'unset-imei-lock',
    operation: op.unsetSimImeiLock,
    icon: IconDeviceMobileOff,
    label: t`Remove the IMEI lock`,
    short: t`Remove`,
    title: (what) => t`Remove the IMEI lock of ${what}`,
    consequence: () => t`Any device can then connect.`,
    allowed: (one) => allowed(one, 'unsetImeiLock'),
    call: (one) => ({ path: sim.path(one) }),
    done: (what) => t`IMEI lock of ${what} removed`,
  }),
]

/** The speed class of a SIM, its expiry, and the device it is locked to. */
export const simLimitActions = [changeSpeedClass, ...expiryActions, ...imeiActions]
