import type { Sim } from '../../../api/generated/models/sim.ts'
import type { Field } from '../../../domain/fleet/part.ts'
import { cellQuery } from '../../../domain/sim/cell.ts'
import { isOnline, simName } from '../../../domain/sim/sim.ts'
import { customTags } from '../../../domain/tags.ts'
import { countryOf, networkCode } from '../-sim/countries.ts'
import * as fact from '../-sim/facts.ts'

type Text = string | readonly string[] | null | undefined
const text = (of: (sim: Sim) => Text) => ({ kind: 'text', of: (s: Sim) => of(s) ?? '' }) as const
const code = (of: (sim: Sim) => Text) => ({ kind: 'code', of: (s: Sim) => of(s) ?? '' }) as const
const time = (of: (sim: Sim) => number | null | undefined) =>
  ({ kind: 'number', of: (s: Sim) => of(s) ?? undefined }) as const

const yesNo = (value: boolean | undefined) => (value === undefined ? '' : value ? 'yes' : 'no')

/**
 * What is at hand of the SIMs of a fleet, by the ids of their columns in the list, and the values of
 * all tags as searches find them.
 */
export const simFields: Readonly<Record<string, Field<Sim>>> = {
  name: text(simName),
  simId: text(({ simId }) => simId),
  imsi: text(fact.imsis),
  msisdn: text(fact.numbers),
  iccid: text(fact.iccids),
  // As it is written: what is searched is in small letters.
  label: code(simName),
  serial: text(({ serialNumber }) => serialNumber),
  ip: text(fact.ipAddress),
  tagValues: text(({ tags }) => Object.values(tags ?? {})),
  status: code(({ status }) => status),
  session: code((sim) => (isOnline(sim) ? 'ONLINE' : 'OFFLINE')),
  group: code(({ groupId }) => groupId),
  subscription: code(fact.subscriptions),
  speedClass: code(({ speedClass }) => speedClass),
  moduleType: code(({ moduleType }) => moduleType),
  bundles: code(fact.bundles),
  tags: code(({ tags }) => customTags(tags).map(([key, value]) => `${key}=${value}`)),
  lastOnline: time((sim) => (isOnline(sim) ? Number.MAX_SAFE_INTEGER : fact.lastOnline(sim))),
  created: time(({ createdTime }) => createdTime),
  modified: time(({ lastModifiedTime }) => lastModifiedTime),
  type: code(({ type }) => type),
  expiry: time(({ expiryTime }) => expiryTime),
  expiryAction: code(({ expiryTime, expiryAction }) => (expiryTime ? expiryAction : '')),
  imeiLock: text(({ imeiLock }) => imeiLock?.imei),
  protection: code(({ terminationEnabled: may }) => yesNo(may === undefined ? may : !may)),
  imei: text(fact.lastImei),
  country: code((sim) => countryOf(fact.lastCell(sim)?.mcc, 'en')),
  network: code((sim) => networkCode(fact.lastCell(sim))),
  radio: code((sim) => fact.lastCell(sim)?.radioType),
  placed: code((sim) => (cellQuery(fact.lastCell(sim)) ? 'yes' : '')),
  region: code(({ sessionStatus }) => sessionStatus?.placement?.region),
  vpg: code(({ sessionStatus }) => sessionStatus?.vpgId),
  sessionUpdated: time(({ sessionStatus }) => sessionStatus?.lastUpdatedAt),
  located: time(({ lastLocationUpdateTime }) => lastLocationUpdateTime),
  offlineAt: time(({ sessionStatus: now }) => (now?.online === false ? now.lastUpdatedAt : null)),
  expiredAt: time(({ status, expiryTime }) => (status === 'terminated' ? null : expiryTime)),
  remoteAccess: time(({ lastPortMappingCreatedTime }) => lastPortMappingCreatedTime),
}

/** What may have happened to a SIM, each with the field that says when. */
export const happenings = {
  offline: 'offlineAt',
  expired: 'expiredAt',
  added: 'created',
  modified: 'modified',
} as const

/** The fields of which a SIM has one value of few: the list is grouped by them. */
export const groupable: readonly string[] = Object.entries(simFields).flatMap(([id, { kind }]) =>
  kind === 'code' && !['tags', 'label', 'placed'].includes(id) ? [id] : [],
)

/** The fields whose values are compared between two states of the fleet: not what comes and goes. */
export const compared: readonly string[] = [
  'label',
  'status',
  'group',
  'subscription',
  'speedClass',
  'bundles',
  'tags',
  'moduleType',
  'expiryAction',
  'protection',
]
