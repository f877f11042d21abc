import { plural, t } from '@lingui/core/macro'
import {
  IconCopyPlus,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconTrash,
} from '@tabler/icons-react'
import type { JunctionMirroringPeer } from '../../../api/generated/models/junctionMirroringPeer.ts'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import * as op from '../../../api/generated/operations.ts'
import {
  allowedUnless,
  defineAction,
  type Action,
  type Kind,
} from '../../../components/action/action.ts'
import { back } from '../../../components/action/undo.ts'
import { text } from '../../../components/form/fields.ts'
import { mirrorRule, mostMirrors } from '../../../domain/gateways/junction.ts'
import { gatewayReason } from '../../../words/gateways.ts'
import { privateGateway } from '../-resource.tsx'

type Gateway = VirtualPrivateGateway

/** A host that copies go to. */
export interface Mirror extends JunctionMirroringPeer {
  readonly vpgId: string
  /** The address that it is known by. */
  readonly address: string
}

/** The hosts that copies of a gateway's traffic go to. */
export function mirrorsOf({ vpgId = '', mirroring }: Gateway): readonly Mirror[] {
  return Object.entries<JunctionMirroringPeer | null>(mirroring?.peers ?? {}).map(
    ([address, peer]) => Object.assign({}, peer, { vpgId, address }),
  )
}

const known = (gateway: Gateway | undefined) =>
  gateway ? mirrorsOf(gateway).map(({ address }) => address) : []

/** Sends copies of a gateway's traffic to another host. */
export const addMirror: Action<Gateway> = defineAction(privateGateway, {
  id: 'add-mirror',
  section: 'connection',
  operation: op.createMirroringPeer,
  icon: IconCopyPlus,
  label: t`Add a destination`,
  title: (what) => t`Mirror the traffic of ${what}`,
  consequence: () =>
    t`A copy of every packet is sent to this host in a GRE tunnel. The host must be reachable through a connection of the private gateway.`,
  single: true,
  allowed: (gateway) =>
    allowedUnless(
      gatewayReason(gateway, 'junction') ??
        (known(gateway).length >= mostMirrors
          ? t`Copies go to two hosts at most. Delete one first.`
          : undefined),
    ),
  fields: {
    address: text<Gateway>({
      label: t`IP address`,
      look: 'code',
      api: 'ipAddress',
      placeholder: t`10.30.0.40`,
      required: t`Enter the address of the host.`,
      problem: (value, [gateway]) => {
        const rule = mirrorRule(value, known(gateway))
        if (rule === 'malformed') return t`Enter an IPv4 address.`
        return rule === 'known' ? t`Copies go to this host already.` : undefined
      },
    }),
    description: text<Gateway>({ label: t`Description`, placeholder: t`Optional` }),
  },
  call: (gateway, { address, description }) => ({
    path: privateGateway.path(gateway),
    body: {
      ipAddress: address,
      protocol: 'gre' as const,
      enabled: true,
      ...(description && { description }),
    },
  }),
  done: (what) => t`The traffic of ${what} is mirrored to one more host`,
})

const mirror: Kind<Mirror> = {
  noun: {
    title: t`Mirroring`,
    one: t`mirroring destination`,
    many: t`mirroring destinations`,
    counted: (count) =>
      plural(count, { one: '# mirroring destination', other: '# mirroring destinations' }),
  },
  key: ({ address }) => address,
  name: ({ description, address }) => description || address,
}

const path = ({ vpgId, address }: Mirror) => ({ vpg_id: vpgId, ipaddr: address })

const switched = (one: Mirror, on: boolean) => ({
  path: path(one),
  body: [{ key: 'enabled', value: String(on) }],
})

/** What one can do to a host that copies go to. */
export const mirrorActions: readonly Action<Mirror>[] = [
  defineAction(mirror, {
    id: 'pause-mirror',
    section: 'status',
    operation: op.updateMirroringPeer,
    icon: IconPlayerPause,
    label: t`Pause`,
    title: (what) => t`Pause ${what}`,
    allowed: ({ enabled }) =>
      allowedUnless(enabled === true ? undefined : t`No copies are sent to it now.`),
    call: (one) => switched(one, false),
    undo: (one) => back(op.updateMirroringPeer, switched(one, true)),
    done: (what) => t`${what} receives no copies`,
  }),
  defineAction(mirror, {
    id: 'resume-mirror',
    section: 'status',
    operation: op.updateMirroringPeer,
    icon: IconPlayerPlay,
    label: t`Resume`,
    title: (what) => t`Resume ${what}`,
    allowed: ({ enabled }) =>
      allowedUnless(enabled === true ? t`Copies are sent to it.` : undefined),
    call: (one) => switched(one, true),
    undo: (one) => back(op.updateMirroringPeer, switched(one, false)),
    done: (what) => t`${what} receives copies again`,
  }),
  defineAction(mirror, {
    id: 'describe-mirror',
    operation: op.updateMirroringPeer,
    icon: IconPencil,
    label: t`Describe`,
    title: (what) => t`Describe ${what}`,
    single: true,
    fields: {
      description: text<Mirror>({
        label: t`Description`,
        initial: ([one]) => one?.description ?? '',
      }),
    },
    call: (one, { description }) => ({
      path: path(one),
      body: [{ key: 'description', value: description }],
    }),
    done: (what) => t`${what} is described`,
  }),
  defineAction(mirror, {
    id: 'delete-mirror',
    section: 'danger',
    operation: op.deleteMirroringPeer,
    icon: IconTrash,
    label: t`Delete`,
    title: (what) => t`Delete ${what}`,
    consequence: () => t`No copies of the traffic are sent to it any more.`,
    danger: true,
    call: (one) => ({ path: path(one) }),
    undo: ({ vpgId, address: ipAddress, enabled, protocol, description }) =>
      back(op.createMirroringPeer, {
        path: { vpg_id: vpgId },
        body: { ipAddress, enabled, protocol, description },
      }),
    done: (what) => t`${what} deleted`,
  }),
]
