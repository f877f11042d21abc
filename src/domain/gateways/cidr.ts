import { parseIp, parseIpRange } from '../permission/ip.ts'

/** A range of IPv4 addresses as numbers, both ends included. */
export interface Cidr {
  readonly first: number
  readonly last: number
  readonly prefix: number
}

/**
 * Reads `10.0.0.0/9`. Bits behind the prefix may be set, as in ranges that the platform itself
 * answers with; undefined without a prefix and for anything else.
 */
export function parseCidr(text: string): Cidr | undefined {
  const range = text.includes('/') ? parseIpRange(text) : undefined
  if (range?.address.bits !== 32) return undefined
  const size = 2 ** (32 - range.prefix)
  const first = Math.floor(Number(range.address.value) / size) * size
  return { first, last: first + size - 1, prefix: range.prefix }
}

/** Reads an IPv4 address; undefined for anything else. */
export function parseAddress(text: string): number | undefined {
  const address = parseIp(text)
  return address?.bits === 32 && !text.includes(':') ? Number(address.value) : undefined
}

/** An address as one writes it. */
export function addressText(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.')
}

/** A range as one writes it, without bits behind its prefix. */
export function cidrText({ first, prefix }: Cidr): string {
  return `${addressText(first)}/${prefix}`
}

export function overlap(one: Cidr, other: Cidr): boolean {
  return one.first <= other.last && other.first <= one.last
}

export function holds(range: Cidr, { first, last }: Pick<Cidr, 'first' | 'last'>): boolean {
  return range.first <= first && last <= range.last
}

export function holdsAddress(range: Cidr, address: number): boolean {
  return range.first <= address && address <= range.last
}

const rangesOf = (...texts: readonly string[]) => texts.flatMap((text) => parseCidr(text) ?? [])

/** The ranges that are for private use. */
const privateRanges = rangesOf('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16')
/** Those that the platform keeps for itself. */
const platformRanges = rangesOf('100.64.0.0/10', '198.18.0.0/15')

/** Whether a range is for private use as a whole. */
export function isPrivate(range: Cidr): boolean {
  return privateRanges.some((one) => holds(one, range))
}

/** Where devices are where nobody says. */
export const usualDeviceSubnet = '10.128.0.0/9'
/** A smaller subnet would have no room beside the platform's own addresses. */
const longestPrefix = 28

/** What is wrong with a range for devices. */
export type SubnetRule = 'malformed' | 'platform' | 'public' | 'small'

export function deviceSubnetRule(text: string): SubnetRule | undefined {
  const range = parseCidr(text)
  if (!range) return 'malformed'
  if (platformRanges.some((one) => overlap(one, range))) return 'platform'
  if (!isPrivate(range)) return 'public'
  return range.prefix > longestPrefix ? 'small' : undefined
}

/** The numbers that a transit gateway of one's own may have towards its neighbours. */
export const usualAsn = 64_512
export function isPrivateAsn(asn: number): boolean {
  return (
    Number.isInteger(asn) &&
    ((asn >= 64_512 && asn <= 65_534) || (asn >= 4_200_000_000 && asn <= 4_294_967_294))
  )
}

/** The platform's own hosts among the devices: the last two addresses that can be used. */
export function platformHosts({ last }: Cidr): readonly [number, number] {
  return [last - 2, last - 1]
}

/** What is wrong with an address for a SIM or a host, in a device subnet. */
export type HostRule = 'malformed' | 'outside' | 'reserved'

/** The ends of the subnet, the first address in it and the last two are the platform's. */
export function hostRule(text: string, subnet: Cidr): HostRule | undefined {
  const address = parseAddress(text)
  if (address === undefined) return 'malformed'
  if (!holdsAddress(subnet, address)) return 'outside'
  return address <= subnet.first + 1 || address >= subnet.last - 2 ? 'reserved' : undefined
}
