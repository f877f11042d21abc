/** An IP address as a number, with the width of its family in bits. */
export interface IpAddress {
  readonly bits: 32 | 128
  readonly value: bigint
}

/** A range of addresses that share their first `prefix` bits with `address`. */
export interface IpRange {
  readonly address: IpAddress
  readonly prefix: number
}

const OCTET = /^(?:0|[1-9]\d{0,2})$/
const GROUP = /^[0-9a-fA-F]{1,4}$/
const PREFIX = /^(?:0|[1-9]\d{0,2})$/

function parseV4(text: string): bigint | undefined {
  const parts = text.split('.')
  if (parts.length !== 4) return undefined
  let value = 0n
  for (const part of parts) {
    // A leading zero is octal to some readers, so it is refused rather than guessed at.
    if (!OCTET.test(part) || Number(part) > 255) return undefined
    value = (value << 8n) | BigInt(part)
  }
  return value
}

/** The 16-bit groups of one side of `::`, or undefined where one is malformed. */
function parseGroups(text: string): bigint[] | undefined {
  if (text === '') return []
  const groups: bigint[] = []
  const parts = text.split(':')
  for (const [index, part] of parts.entries()) {
    if (part.includes('.') && index === parts.length - 1) {
      const v4 = parseV4(part)
      if (v4 === undefined) return undefined
      groups.push(v4 >> 16n, v4 & 0xffffn)
    } else if (GROUP.test(part)) groups.push(BigInt(`0x${part}`))
    else return undefined
  }
  return groups
}

function parseV6(text: string): bigint | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [left = '', right] = halves
  const head = parseGroups(left)
  const tail = right === undefined ? [] : parseGroups(right)
  if (!head || !tail) return undefined
  // An embedded IPv4 address may only end the whole address.
  if (right !== undefined && left.includes('.')) return undefined
  const missing = 8 - head.length - tail.length
  if (right === undefined ? missing !== 0 : missing < 1) return undefined
  const groups = [...head, ...Array.from({ length: missing }, () => 0n), ...tail]
  return groups.reduce((value, group) => (value << 16n) | group, 0n)
}

function parseAny(text: string): IpAddress | undefined {
  const v4 = parseV4(text)
  if (v4 !== undefined) return { bits: 32, value: v4 }
  const v6 = text.includes(':') ? parseV6(text) : undefined
  return v6 === undefined ? undefined : { bits: 128, value: v6 }
}

function isMapped(address: IpAddress): boolean {
  return address.bits === 128 && address.value >> 32n === 0xffffn
}

/**
 * Reads an IPv4 or IPv6 address. An IPv4-mapped one (`::ffff:10.0.0.1`) is the IPv4 address, a zone
 * (`%eth0`) is left off; undefined for anything else.
 */
export function parseIp(text: string): IpAddress | undefined {
  const zone = text.indexOf('%')
  const address = parseAny(zone > 0 && text.includes(':') ? text.slice(0, zone) : text)
  if (!address || !isMapped(address)) return address
  return { bits: 32, value: address.value & 0xffffffffn }
}

/**
 * Reads a CIDR range, `10.0.0.0/24` or `2001:db8::/32`. Bits behind the prefix may be set, as in
 * Soracom's own `10.0.0.1/24`; an address without a prefix is a range of one. Undefined for
 * anything else.
 */
export function parseIpRange(text: string): IpRange | undefined {
  const slash = text.indexOf('/')
  const address = parseAny(slash < 0 ? text : text.slice(0, slash))
  if (!address) return undefined
  const prefixText = slash < 0 ? String(address.bits) : text.slice(slash + 1)
  if (!PREFIX.test(prefixText)) return undefined
  const prefix = Number(prefixText)
  if (prefix > address.bits) return undefined
  if (isMapped(address) && prefix >= 96) {
    return { address: { bits: 32, value: address.value & 0xffffffffn }, prefix: prefix - 96 }
  }
  return { address, prefix }
}

/** Whether the address lies in the range. Addresses of the other family never do, not even in `/0`. */
export function isInRange(address: IpAddress, range: IpRange): boolean {
  if (address.bits !== range.address.bits) return false
  const host = BigInt(address.bits - range.prefix)
  return address.value >> host === range.address.value >> host
}
