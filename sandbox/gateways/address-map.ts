import type { IpAddressMapEntry } from '../../src/api/generated/models/ipAddressMapEntry.ts'
import {
  addressText,
  hostRule,
  parseAddress,
  parseCidr,
  platformHosts,
  type Cidr,
} from '../../src/domain/gateways/cidr.ts'
import { isImsi } from '../../src/domain/ids.ts'
import { dayMs } from '../../src/domain/time.ts'
import { begunWith, type ListQuery } from '../db/collection.ts'
import { cutPage, pageSize, wrongPageKey, type Page } from '../db/paging.ts'
import { insertRow, rowsWhere } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import { seededGroupId } from '../group/groups.ts'
import { badRequest, notFound, refused } from '../http/errors.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import type { Gateway } from './gateways.ts'
import { seededGatewayId, seededSubnet } from './seed.ts'

/**
 * `gateway_addresses` are the addresses that SIMs were given by hand, by their IMSIs: a gateway may
 * have a hundred thousand of them.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS gateway_addresses (
  world_id INTEGER NOT NULL,
  vpg_id TEXT NOT NULL,
  address INTEGER NOT NULL,
  imsi TEXT NOT NULL,
  updated_time INTEGER NOT NULL,
  PRIMARY KEY (world_id, vpg_id, address)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS gateway_addresses_by_imsi
ON gateway_addresses (world_id, vpg_id, imsi);
`

interface Row {
  readonly address: number
  readonly imsi: string
  readonly updatedTime: number
}

const ready = begunWith('gatewayAddresses', (world, time) => {
  if (world.coverage !== 'jp') return
  const subnet = parseCidr(seededSubnet)
  const condition = "group_id = ? AND status <> 'terminated' ORDER BY no LIMIT 3"
  const group = seededGroupId(world, 'elevators')
  const sims = rowsWhere<{ imsi: string }>(world, 'sims', condition, group)
  for (const [at, { imsi }] of sims.entries()) {
    const vpgId = seededGatewayId(world, 'factory')
    write(world, vpgId, {
      address: (subnet?.first ?? 0) + 11 + at,
      imsi,
      updatedTime: time - dayMs,
    })
  }
})

function write({ db, id }: World, vpgId: string, row: Row): void {
  insertRow(db, 'gateway_addresses', { worldId: id, vpgId, ...row }, 'REPLACE')
}

/** The subnet of a gateway's devices; what was checked when it was made can be read. */
export function subnetOf({ deviceSubnet }: Pick<Gateway, 'deviceSubnet'>): Cidr {
  const subnet = parseCidr(deviceSubnet)
  if (!subnet) throw new Error(`not a range: ${deviceSubnet}`)
  return subnet
}

const among = (world: World, vpgId: string, condition: string, ...values: (string | number)[]) =>
  rowsWhere<Row>(ready(world), 'gateway_addresses', `vpg_id = ? AND ${condition}`, vpgId, ...values)

/** The address that a SIM was given by hand. */
export function givenAddress(world: World, vpgId: string, imsi: string): number | undefined {
  return among(world, vpgId, 'imsi = ?', imsi)[0]?.address
}

/** Who was given an address by hand: an IMSI. */
export function holderOf(world: World, vpgId: string, address: number): string | undefined {
  return among(world, vpgId, 'address = ?', address)[0]?.imsi
}

const isPeer = ({ gate }: Gateway, address: number) =>
  gate.peers.some(({ inner }) => parseAddress(inner) === address)

/** 400 for an address that nobody of the gateway's devices and hosts can be given. */
export function checkHost(field: string, text: string, gateway: Gateway): number {
  const rule = hostRule(text, subnetOf(gateway))
  const address = parseAddress(text)
  if (rule === undefined && address !== undefined) return address
  if (rule === 'reserved') {
    throw badRequest(field, 'is reserved by the VPG', 'VPG が予約しているアドレスです')
  }
  throw badRequest(
    field,
    `must be an IPv4 address in ${gateway.deviceSubnet}`,
    `${gateway.deviceSubnet} の IPv4 アドレスを指定してください`,
  )
}

const taken = () =>
  refused('SEM0236', 'The IP address is in use already.', 'この IP アドレスは既に使用されています')

/** 400 for an address that somebody else has. */
export function checkFree(world: World, gateway: Gateway, address: number, imsi?: string): void {
  const holder = holderOf(world, gateway.vpgId, address)
  if ((holder !== undefined && holder !== imsi) || isPeer(gateway, address)) throw taken()
}

/**
 * putVirtualPrivateGatewayIpAddressMapEntry: gives a SIM an address from its next session on. 400
 * for what is no IMSI, and for an address that cannot be given or that another has.
 */
export function putEntry(
  { world, now }: Moment,
  gateway: Gateway,
  { key, ipAddress }: { readonly key: string; readonly ipAddress: string },
): IpAddressMapEntry {
  if (!isImsi(key)) {
    throw badRequest('key', 'must be an IMSI of 15 digits', '15 桁の IMSI を指定してください')
  }
  const address = checkHost('ipAddress', ipAddress, gateway)
  checkFree(world, gateway, address, key)
  remove(world, gateway.vpgId, key)
  const row = { address, imsi: key, updatedTime: now }
  write(world, gateway.vpgId, row)
  return presentRow(row)
}

function remove(world: World, vpgId: string, imsi: string): boolean {
  const sql = 'DELETE FROM gateway_addresses WHERE world_id = ? AND vpg_id = ? AND imsi = ?'
  return prepare(ready(world).db, sql).run(world.id, vpgId, imsi).changes > 0
}

/** deleteVirtualPrivateGatewayIpAddressMapEntry. 400 for an entry of the platform's, 404 for none. */
export function deleteEntry(world: World, gateway: Gateway, key: string): void {
  if (automatic(gateway).some((one) => one.key === key)) {
    throw refused(
      'SEM0237',
      'This entry is the platform’s; it cannot be deleted.',
      '自動で登録されたエントリーは削除できません',
    )
  }
  if (!remove(world, gateway.vpgId, key)) throw notFound('AddressEntry', key)
}

const presentRow = ({ address, imsi, updatedTime }: Row): IpAddressMapEntry => ({
  key: imsi,
  hostId: imsi,
  ipAddress: addressText(address),
  type: 'static',
  lastUpdatedAt: updatedTime,
})

/** The entries that nobody makes: the platform's hosts, and the customer's where Gate is open. */
function automatic(gateway: Gateway): IpAddressMapEntry[] {
  const entry = (ipAddress: string, type: IpAddressMapEntry['type']) => ({
    key: ipAddress,
    hostId: ipAddress,
    ipAddress,
    type,
    lastUpdatedAt: gateway.createdTime,
  })
  return [
    ...platformHosts(subnetOf(gateway)).map((host) => entry(addressText(host), 'gatePeer')),
    ...gateway.gate.peers.map(({ inner }) => entry(inner, 'customerGatePeer')),
  ]
}

/** listVirtualPrivateGatewayIpAddressMapEntries: by their addresses. 400 for a key that is none. */
export function listEntries(
  world: World,
  gateway: Gateway,
  { limit: wanted, last_evaluated_key: key }: ListQuery,
): Page<IpAddressMapEntry> {
  const limit = pageSize(wanted)
  const after = key === undefined ? -1 : parseAddress(key)
  if (after === undefined) throw wrongPageKey()
  const rows = among(world, gateway.vpgId, 'address > ? ORDER BY address LIMIT ?', after, limit + 1)
  const numberOf = ({ ipAddress }: IpAddressMapEntry) => parseAddress(ipAddress) ?? 0
  const found = [...rows.map(presentRow), ...automatic(gateway)]
    .filter((entry) => numberOf(entry) > after)
    .toSorted((a, b) => numberOf(a) - numberOf(b))
  return cutPage(found.slice(0, limit + 1), limit, ({ ipAddress }) => ipAddress)
}

/** Forgets the addresses of a gateway that is gone. */
export function forgetEntries({ db, id }: World, vpgId: string): void {
  prepare(db, 'DELETE FROM gateway_addresses WHERE world_id = ? AND vpg_id = ?').run(id, vpgId)
}
