import { t } from '@lingui/core/macro'
import {
  IconAdjustments,
  IconDoor,
  IconDoorOff,
  IconPlus,
  IconUsersGroup,
  IconUserOff,
} from '@tabler/icons-react'
import * as op from '../../../api/generated/operations.ts'
import { allowedUnless, defineAction } from '../../../components/action/action.ts'
import { back } from '../../../components/action/undo.ts'
import { choice, number, text } from '../../../components/form/fields.ts'
import { hostRule, parseAddress, parseCidr } from '../../../domain/gateways/cidr.ts'
import { gatewayReason } from '../../../words/gateways.ts'
import { privateGateway } from '../-resource.tsx'
import { routingActions } from './routing-actions.ts'
import { path, whileOpen, type Vpg } from './while-open.ts'

const mostVxlan = 16_777_215

const gate = { section: 'connection', single: true } as const

const vxlanId = number<Vpg>({
  label: t`VXLAN ID`,
  initial: ([one]) => one?.gateVxlanId ?? 10,
  min: 1,
  max: mostVxlan,
  required: t`Enter a number.`,
  hint: t`Your hosts use the same number for their tunnel.`,
})

const open = defineAction(privateGateway, {
  ...gate,
  id: 'open-gate',
  pair: 'gate',
  operation: op.openGate,
  icon: IconDoor,
  label: t`Open Gate`,
  title: (what) => t`Open Gate on ${what}`,
  consequence: () =>
    t`Hosts that you register can then join the network of the devices, in both directions.`,
  allowed: (one) => whileOpen(one, false),
  fields: {
    vxlanId,
    separator: choice<Vpg>({
      radio: true,
      label: t`Privacy separator`,
      api: 'privacySeparatorEnabled',
      initial: 'on',
      options: [
        { value: 'on', label: t`On: devices do not reach each other` },
        { value: 'off', label: t`Off: devices reach each other` },
      ],
    }),
  },
  call: (one, values) => ({
    path: path(one),
    body: {
      vxlanId: Number(values.vxlanId),
      privacySeparatorEnabled: values.separator === 'on',
    },
  }),
  undo: (one) => back(op.closeGate, { path: path(one) }),
  isDone: ({ gateOpened }) => gateOpened === true,
  done: (what) => t`Gate of ${what} opened`,
})

const close = defineAction(privateGateway, {
  ...gate,
  id: 'close-gate',
  pair: 'gate',
  operation: op.closeGate,
  icon: IconDoorOff,
  label: t`Close Gate`,
  title: (what) => t`Close Gate on ${what}`,
  consequence: () =>
    t`Your hosts no longer reach the devices, nor devices each other through it. Routes to LANs behind SIMs end.`,
  confirm: 'ask',
  allowed: (one) => whileOpen(one, true, 'closedGate'),
  call: (one) => ({ path: path(one) }),
  undo: (one) =>
    back(op.openGate, {
      path: path(one),
      body: {
        vxlanId: one.gateVxlanId ?? 10,
        privacySeparatorEnabled: one.gatePrivacySeparatorEnabled ?? false,
      },
    }),
  isDone: ({ gateOpened }) => gateOpened === false,
  done: (what) => t`Gate of ${what} closed`,
})

const separator = { ...gate, section: 'limits', pair: 'separator' } as const

const separate = defineAction(privateGateway, {
  ...separator,
  id: 'separate',
  operation: op.enableGatePrivacySeparator,
  icon: IconUserOff,
  label: t`Turn the privacy separator on`,
  short: t`Turn on`,
  title: (what) => t`Turn the privacy separator on for ${what}`,
  consequence: () => t`Devices no longer reach each other; your hosts still reach them.`,
  allowed: (one) =>
    one.gatePrivacySeparatorEnabled
      ? { allowed: false, reason: t`It is on already.` }
      : whileOpen(one, true),
  call: (one) => ({ path: path(one) }),
  undo: (one) => back(op.disableGatePrivacySeparator, { path: path(one) }),
  isDone: ({ gatePrivacySeparatorEnabled }) => gatePrivacySeparatorEnabled === true,
  done: (what) => t`Privacy separator of ${what} turned on`,
})

const join = defineAction(privateGateway, {
  ...separator,
  id: 'join',
  operation: op.disableGatePrivacySeparator,
  icon: IconUsersGroup,
  label: t`Turn the privacy separator off`,
  short: t`Turn off`,
  title: (what) => t`Turn the privacy separator off for ${what}`,
  consequence: () => t`Devices then reach each other by their addresses.`,
  allowed: (one) =>
    one.gatePrivacySeparatorEnabled === false
      ? { allowed: false, reason: t`It is off already.` }
      : whileOpen(one, true),
  call: (one) => ({ path: path(one) }),
  undo: (one) => back(op.enableGatePrivacySeparator, { path: path(one) }),
  isDone: ({ gatePrivacySeparatorEnabled }) => gatePrivacySeparatorEnabled === false,
  done: (what) => t`Privacy separator of ${what} turned off`,
})

const setVxlan = defineAction(privateGateway, {
  ...gate,
  section: 'limits',
  id: 'set-vxlan',
  operation: op.setVirtualPrivateGatewayVxLanId,
  icon: IconAdjustments,
  label: t`Set the VXLAN ID`,
  title: (what) => t`Set the VXLAN ID of ${what}`,
  consequence: () => t`Hosts whose tunnel has another number no longer reach the devices.`,
  allowed: (one) => allowedUnless(gatewayReason(one)),
  fields: { vxlanId },
  call: (one, values) => ({ path: path(one), body: { vxlanId: Number(values.vxlanId) } }),
  undo: (one) =>
    one.gateVxlanId === undefined
      ? undefined
      : back(op.setVirtualPrivateGatewayVxLanId, {
          path: path(one),
          body: { vxlanId: one.gateVxlanId },
        }),
  done: (what) => t`VXLAN ID of ${what} set`,
})

/** What is wrong with an address among the devices. */
export function hostProblem(text: string, one: Vpg | undefined): string | undefined {
  const subnet = parseCidr(one?.deviceSubnetCidrRange ?? '')
  if (!subnet) {
    return parseAddress(text) === undefined ? t`Enter an IPv4 address.` : undefined
  }
  switch (hostRule(text, subnet)) {
    case undefined:
      return undefined
    case 'malformed':
      return t`Enter an IPv4 address.`
    case 'outside': {
      const range = one?.deviceSubnetCidrRange ?? ''
      return t`It must be in the device subnet, ${range}.`
    }
    case 'reserved':
      return t`The platform keeps this address for itself.`
  }
}

const registerPeer = defineAction(privateGateway, {
  ...gate,
  id: 'register-peer',
  operation: op.registerGatePeer,
  icon: IconPlus,
  label: t`Register a host`,
  title: (what) => t`Register a Gate peer on ${what}`,
  consequence: () =>
    t`The host ends a VXLAN tunnel to the gateway’s own peers, with the gateway’s VXLAN ID.`,
  allowed: (one) => whileOpen(one, true),
  fields: {
    outer: text<Vpg>({
      label: t`Its address in your network`,
      look: 'code',
      api: 'outerIpAddress',
      required: t`Enter an address.`,
      problem: (typed) =>
        parseAddress(typed) === undefined ? t`Enter an IPv4 address.` : undefined,
    }),
    inner: text<Vpg>({
      label: t`Its address among the devices`,
      look: 'code',
      api: 'innerIpAddress',
      hint: t`Left empty, it gets one.`,
      problem: (typed, [one]) => hostProblem(typed, one),
    }),
  },
  call: (one, { outer, inner }) => ({
    path: path(one),
    body: { outerIpAddress: outer, ...(inner && { innerIpAddress: inner }) },
  }),
  done: (what) => t`Gate peer of ${what} registered`,
})

/** What is done about the network of a gateway's devices. */
export const gateActions = {
  open,
  close,
  separate,
  join,
  setVxlan,
  registerPeer,
  ...routingActions,
} as const
