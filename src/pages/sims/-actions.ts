import { plural, t } from '@lingui/core/macro'
import {
  IconBolt,
  IconCalendarOff,
  IconCalendarTime,
  IconDeviceMobileCheck,
  IconDeviceMobileOff,
  IconGauge,
  IconPlayerPause,
  IconPlayerStop,
  IconRefresh,
  IconZzz,
} from '@tabler/icons-react'
import type { ExpiryTimeExpiryAction } from '../../api/generated/models/expiryTimeExpiryAction.ts'
import type { Sim } from '../../api/generated/models/sim.ts'
import type { UpdateSpeedClassRequestSpeedClass } from '../../api/generated/models/updateSpeedClassRequestSpeedClass.ts'
import * as op from '../../api/generated/operations.ts'
import type { Taking } from '../../api/operation.ts'
import {
  defineAction,
  type Action,
  type ActionDeclaration,
} from '../../components/action/action.ts'
import { choice, text, time } from '../../components/form/fields.ts'
import { fromLocalInput, toLocalInput } from '../../components/form/local-time.ts'
import { groupActions } from '../../components/resource/group-actions.ts'
import { tagActions } from '../../components/resource/tag-actions.ts'
import { terminationActions } from '../../components/resource/termination-actions.ts'
import { imeiProblem, imeiWarning } from '../../words/sim.ts'
import { allowed } from '../../words/sim.ts'
import { classesOf, expiryChoices, knowsDevice } from './-choices.ts'
import { sim } from './-resource.tsx'

type Verb = 'activate' | 'deactivate' | 'standby' | 'suspend' | 'deleteSession'

/** A verb without values: the SIM of the path is all that its operation takes. */
function verb(
  name: Verb,
  operation: Taking<{ readonly path: { readonly sim_id: string } }>,
  words: Omit<ActionDeclaration<Sim, object, object>, 'operation' | 'call' | 'allowed'>,
): Action<Sim> {
  return defineAction(sim, {
    ...words,
    operation,
    allowed: (one) => allowed(one, name),
    call: (one) => ({ path: sim.path(one) }),
  })
}

const statusActions = [
  verb('activate', op.activateSim, {
    id: 'activate',
    icon: IconBolt,
    label: t`Activate`,
    title: (what) => t`Activate ${what}`,
    consequence: () =>
      t`Data sessions can be made again. The plan’s fees apply while a SIM is active.`,
    done: (what) => t`${what} activated`,
  }),
  verb('deactivate', op.deactivateSim, {
    id: 'deactivate',
    icon: IconPlayerPause,
    label: t`Deactivate`,
    title: (what) => t`Deactivate ${what}`,
    consequence: () =>
      t`The current session ends and new ones are refused until activated again. Devices keep trying to connect.`,
    done: (what) => t`${what} deactivated`,
  }),
  verb('standby', op.setSimToStandby, {
    id: 'standby',
    icon: IconZzz,
    label: t`Set to standby`,
    title: (what) => t`Set ${what} to standby`,
    consequence: () =>
      t`The next attempt to connect activates a SIM in standby. A reactivation fee applies then.`,
    done: (what) => t`${what} set to standby`,
  }),
  verb('suspend', op.suspendSim, {
    id: 'suspend',
    icon: IconPlayerStop,
    label: t`Suspend`,
    title: (what) => t`Suspend ${what}`,
    consequence: () =>
      t`The current session ends and the network rejects the device for good: it must be restarted after the SIM is activated again, and a reactivation fee applies.`,
    danger: true,
    done: (what) => t`${what} suspended`,
  }),
]

const deleteSession = verb('deleteSession', op.deleteSimSession, {
  id: 'delete-session',
  icon: IconRefresh,
  label: t`Reconnect`,
  title: (what) => t`Reconnect ${what}`,
  consequence: () =>
    t`The current session is deleted and the device connects anew, which takes a few seconds. Changed group settings apply to the new session.`,
  done: (what) => t`Session of ${what} deleted. The device connects anew.`,
})

const changeSpeedClass = defineAction(sim, {
  id: 'speed-class',
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
  call: (one, { speedClass }) => ({
    path: sim.path(one),
    body: { speedClass: speedClass as UpdateSpeedClassRequestSpeedClass },
  }),
  done: (what) => t`Speed class of ${what} changed`,
})

const expiry = ({ at, action }: { readonly at: string; readonly action: string }) => ({
  expiryTime: fromLocalInput(at) ?? Number.NaN,
  expiryAction: action as ExpiryTimeExpiryAction,
})

const expiryActions = [
  defineAction(sim, {
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
        initial: ([only, second]) => (second ? '' : toLocalInput(only?.expiryTime)),
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

const imeiActions = [
  defineAction(sim, {
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

const [rename, ...tags] = tagActions(sim, { put: op.putSimTags, remove: op.deleteSimTag })

/** Moving SIMs between groups, which a group's page offers too. */
export const simGroupActions = groupActions(sim, { set: op.setSimGroup, unset: op.unsetSimGroup })

/** Everything one can do to a SIM, in the order of the menus: what is done daily first. */
export const simActions: readonly Action<Sim>[] = [
  ...statusActions,
  rename,
  ...simGroupActions,
  ...tags,
  changeSpeedClass,
  deleteSession,
  ...expiryActions,
  ...imeiActions,
  ...terminationActions(
    sim,
    { on: op.enableSimTermination, off: op.disableSimTermination, terminate: op.terminateSim },
    t`A terminated SIM can never be used again, and its usage can no longer be charted.`,
  ),
]
