import { plural, t } from '@lingui/core/macro'
import {
  addressText,
  deviceSubnetRule,
  overlap,
  parseCidr,
  cidrText,
} from '../../../domain/gateways/cidr.ts'
import type { CreatableType } from '../../../domain/gateways/types.ts'

/** What the types can and cannot. */
export const typeText: Readonly<Record<CreatableType, string>> = {
  14: t`Up to 1,000 SIMs online. Fixed public addresses and filters on the way to the internet, which cannot be left out. No connections to other networks.`,
  15: t`Up to 100,000 SIMs online. Connects to VPCs on AWS by peering and to your sites by Door and Direct; hosts join the device network through Gate. No transit gateway.`,
  242: t`Up to 100,000 SIMs online. Connects to VPCs on AWS and other networks through a transit gateway of its own, with routes that you set. Your hosts reach devices without address translation.`,
}

/** What is wrong with a range for devices. */
export function subnetProblem(text: string): string | undefined {
  switch (deviceSubnetRule(text)) {
    case undefined:
      return undefined
    case 'malformed':
      return t`Enter an IPv4 range such as 10.128.0.0/9.`
    case 'platform':
      return t`100.64.0.0/10 and 198.18.0.0/15 are the platform’s own. Choose another range.`
    case 'public':
      return t`Choose a range in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.`
    case 'small':
      return t`This is too small. Choose a prefix of 28 or less.`
  }
}

/** What a range means, while it can be one. */
export function subnetText(text: string): string | undefined {
  const range = parseCidr(text)
  if (!range || subnetProblem(text) !== undefined) {
    return t`Where devices have their addresses. It can never be changed.`
  }
  const [first, last] = [addressText(range.first), addressText(range.last)]
  return plural(range.last - range.first + 1, {
    one: `# address, ${first}. It can never be changed.`,
    other: `# addresses, ${first} to ${last}. It can never be changed.`,
  })
}

const words = (text: string) => text.split(/[\s,;、]+/).filter(Boolean)

/** The ranges among those written that hold addresses of devices; what is none is said too. */
export function overlapText(others: string, deviceSubnet: string): string | undefined {
  const own = parseCidr(deviceSubnet)
  const ranges = words(others).map((word) => ({ word, range: parseCidr(word) }))
  if (ranges.length === 0 || !own) return undefined
  const wrong = ranges.filter(({ range }) => !range).map(({ word }) => word)
  if (wrong.length > 0) {
    const [first = ''] = wrong
    return t`${first} is no IPv4 range.`
  }
  const [hit] = ranges.flatMap(({ range }) => (range && overlap(range, own) ? [range] : []))
  if (!hit) return t`None of these overlaps the device subnet.`
  const text = cidrText(hit)
  return t`${text} overlaps the device subnet. Hosts there and devices could not tell each other apart.`
}
