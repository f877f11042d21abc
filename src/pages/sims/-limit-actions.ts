import { plural, t } from '@lingui/core/macro'
import {
  IconCalendarOff,
  IconCalendarTime,
  IconDeviceMobileCheck,
  IconDeviceMobileOff,
  IconGauge,
} from '@tabler/icons-react'
import type { ExpiryTime } from '../../api/generated/models/expiryTime.ts'
import type { ExpiryTimeExpiryAction } from '../../api/generated/models/expiryTimeExpiryAction.ts'
import type { SetImeiLockRequest } from '../../api/generated/models/setImeiLockRequest.ts'
import type { UpdateSpeedClassRequest } from '../../api/generated/models/updateSpeedClassRequest.ts'
import type { UpdateSpeedClassRequestSpeedClass } from '../../api/generated/models/updateSpeedClassRequestSpeedClass.ts'
import type { Taking } from '../../api/operation.ts'
import { defineAction, type Action } from '../../components/action/action.ts'
import { back } from '../../components/action/undo.ts'
import { dateText } from '../../components/detail/locale.ts'
import { choice, optionsOf, text, time } from '../../components/form/fields.ts'
import { fromLocalInput, toLocalInput } from '../../components/form/local-time.ts'
import type { Resource } from '../../components/resource/resource.ts'
import { readImei } from '../../domain/sim/imei.ts'
import type { SimLike } from '../../domain/sim/sim.ts'
import { imeiProblem, imeiWarning } from '../../words/sim.ts'
import { classesOf, expiryChoices, knowsDevice } from './-choices.ts'
import type { SimRules } from './-rules.ts'

/** What limits a SIM, by its ID or by an IMSI. */
interface LimitOperations<P> {
  readonly setSpeedClass: Taking<{ readonly path: P; readonly body: UpdateSpeedClassRequest }>
  readonly setExpiry: Taking<{ readonly path: P; readonly body: ExpiryTime }>
  readonly unsetExpiry: Taking<{ readonly path: P }>
  readonly setImeiLock: Taking<{ readonly path: P; readonly body?: SetImeiLockRequest }>
  readonly unsetImeiLock: Taking<{ readonly path: P }>
}

/** The SIM, where there is only one: of several there is no single value to begin with. */
function alone<R>(all: readonly R[], like: SimRules<R>['like']): SimLike | undefined {
  const [only, second] = all
  return only !== undefined && second === undefined ? like(only) : undefined
}

function speedClassAction<R, P>(
  resource: Resource<R, P>,
  operation: LimitOperations<P>['setSpeedClass'],
  { allowed, like }: SimRules<R>,
): Action<R> {
  const call = (one: R, speedClass: string) => ({
    path: resource.path(one),
    body: { speedClass: speedClass as UpdateSpeedClassRequestSpeedClass },
  })
  return defineAction(resource, {
    id: 'speed-class',
    section: 'limits',
    state: (one) => like(one).speedClass,
    operation,
    icon: IconGauge,
    label: t`Change speed class`,
    title: (what) => t`Change speed class of ${what}`,
    allowed: (one: R, values?: { speedClass: string }) =>
      allowed(
        one,
        'updateSpeedClass',
        values?.speedClass ? { speedClass: values.speedClass } : undefined,
      ),
    fields: {
      speedClass: choice<R>({
        label: t`Speed class`,
        placeholder: t`Choose a speed class`,
        required: t`Choose a speed class.`,
        options: (all) => optionsOf(classesOf(all.map(like))),
        hint: (_value, all) => {
          const now = alone(all, like)?.speedClass
          return now ? t`Now: ${now}` : undefined
        },
      }),
    },
    call: (one, { speedClass }) => call(one, speedClass),
    undo: (one) => {
      const { speedClass } = like(one)
      return speedClass ? back(operation, call(one, speedClass)) : undefined
    },
    done: (what) => t`Speed class of ${what} changed`,
  })
}

const expiry = ({ at, action }: { readonly at: string; readonly action: string }) => ({
  expiryTime: fromLocalInput(at) ?? Number.NaN,
  expiryAction: action as ExpiryTimeExpiryAction,
})

function expiryActions<R, P>(
  resource: Resource<R, P>,
  operations: LimitOperations<P>,
  { allowed, like }: SimRules<R>,
): Action<R>[] {
  const { path } = resource
  const expiryShared = {
    section: 'limits',
    pair: 'expiry',
    state: (one: R) => {
      const { expiryTime } = like(one)
      return typeof expiryTime === 'number' ? dateText(expiryTime) : undefined
    },
    // An expiry that is over cannot be set again.
    undo: (one: R) => {
      const { expiryTime, expiryAction } = like(one)
      if (typeof expiryTime !== 'number') {
        return back(operations.unsetExpiry, { path: path(one) })
      }
      const action = (expiryAction ?? 'doNothing') as ExpiryTimeExpiryAction
      return expiryTime > Date.now()
        ? back(operations.setExpiry, {
            path: path(one),
            body: { expiryTime, expiryAction: action },
          })
        : undefined
    },
  } as const

  return [
    defineAction(resource, {
      ...expiryShared,
      id: 'set-expiry',
      operation: operations.setExpiry,
      icon: IconCalendarTime,
      label: t`Set expiry`,
      title: (what) => t`Set expiry of ${what}`,
      consequence: () =>
        t`After it has expired, a SIM makes no new session until the expiry is cleared or moved.`,
      allowed: (one: R, values?: { at: string; action: string }) =>
        allowed(one, 'setExpiryTime', values?.action ? expiry(values) : undefined),
      fields: {
        at: time<R>({
          label: t`Expires at`,
          initial: (all) => toLocalInput(alone(all, like)?.expiryTime ?? undefined),
          required: t`Choose a date and a time.`,
          problem: (at) => {
            const ms = fromLocalInput(at)
            if (ms === undefined) return t`Choose a date and a time.`
            return ms <= Date.now() ? t`Choose a time in the future.` : undefined
          },
        }),
        action: choice<R>({
          label: t`What happens then`,
          initial: (all) => {
            const now = alone(all, like)?.expiryAction
            const possible = expiryChoices(all.map(like))
            return possible.find(({ value }) => value === now)?.value ?? 'doNothing'
          },
          options: (all) => expiryChoices(all.map(like)),
        }),
      },
      call: (one, values) => ({ path: path(one), body: expiry(values) }),
      done: (what) => t`Expiry of ${what} set`,
    }),
    defineAction(resource, {
      ...expiryShared,
      id: 'unset-expiry',
      operation: operations.unsetExpiry,
      icon: IconCalendarOff,
      label: t`Clear expiry`,
      short: t`Clear`,
      title: (what) => t`Clear expiry of ${what}`,
      allowed: (one) => allowed(one, 'unsetExpiryTime'),
      call: (one) => ({ path: path(one) }),
      done: (what) => t`Expiry of ${what} cleared`,
    }),
  ]
}

const lockBody = ({ to, imei }: { readonly to: string; readonly imei: string }) =>
  to === 'device' ? {} : { imei }

function imeiActions<R, P>(
  resource: Resource<R, P>,
  operations: LimitOperations<P>,
  { allowed, like }: SimRules<R>,
): Action<R>[] {
  const { path } = resource
  const lockShared = {
    section: 'limits',
    pair: 'imei-lock',
    // The end of an IMEI is what tells two apart.
    state: (one: R) => {
      const imei = like(one).imeiLock?.imei
      return imei && `…${imei.slice(-4)}`
    },
    undo: (one: R) => {
      const imei = like(one).imeiLock?.imei
      return imei
        ? back(operations.setImeiLock, { path: path(one), body: { imei } })
        : back(operations.unsetImeiLock, { path: path(one) })
    },
  } as const

  return [
    defineAction(resource, {
      ...lockShared,
      id: 'imei-lock',
      operation: operations.setImeiLock,
      icon: IconDeviceMobileCheck,
      label: t`Lock to an IMEI`,
      title: (what) => t`Lock ${what} to an IMEI`,
      consequence: () => t`Sessions from a device with another IMEI are refused.`,
      // A number half typed is a matter of its field, not of the SIM.
      allowed: (one: R, values?: { to: string; imei: string }) =>
        allowed(one, 'setImeiLock', values?.to === 'device' ? {} : undefined),
      fields: {
        to: choice<R>({
          radio: true,
          label: t`Lock to`,
          initial: (all) => {
            const locked = alone(all, like)?.imeiLock?.imei !== undefined
            return all.map(like).some(knowsDevice) && !locked ? 'device' : 'imei'
          },
          options: (all) => {
            const known = all.map(like).some(knowsDevice)
            const device = alone(all, like)?.sessionStatus?.imei
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
        imei: text<R>({
          label: t`IMEI`,
          look: 'digits',
          read: readImei,
          initial: (all) => alone(all, like)?.imeiLock?.imei ?? '',
          hint: imeiWarning,
          shown: ({ to }) => to === 'imei',
          required: t`Enter an IMEI.`,
          problem: imeiProblem,
        }),
      },
      call: (one, values) => ({ path: path(one), body: lockBody(values) }),
      isDone: (one, { to, imei }) => {
        const { imeiLock, sessionStatus } = like(one)
        const wanted = to === 'device' ? sessionStatus?.imei : imei
        return Boolean(wanted) && imeiLock?.imei === wanted
      },
      done: (what) => t`${what} locked to an IMEI`,
    }),
    defineAction(resource, {
      ...lockShared,
      id: 'unset-imei-lock',
      operation: operations.unsetImeiLock,
      icon: IconDeviceMobileOff,
      label: t`Remove the IMEI lock`,
      short: t`Remove`,
      title: (what) => t`Remove the IMEI lock of ${what}`,
      consequence: () => t`Any device can then connect.`,
      allowed: (one) => allowed(one, 'unsetImeiLock'),
      call: (one) => ({ path: path(one) }),
      done: (what) => t`IMEI lock of ${what} removed`,
    }),
  ]
}

/** The speed class of a SIM, its expiry, and the device it is locked to. */
export function limitActions<R, P>(
  resource: Resource<R, P>,
  operations: LimitOperations<P>,
  rules: SimRules<R>,
): readonly Action<R>[] {
  return [
    speedClassAction(resource, operations.setSpeedClass, rules),
    ...expiryActions(resource, operations, rules),
    ...imeiActions(resource, operations, rules),
  ]
}
