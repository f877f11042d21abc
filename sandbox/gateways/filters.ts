import type { FqdnFilterRule } from '../../src/api/generated/models/fqdnFilterRule.ts'
import type { RoutingFilterEntry } from '../../src/api/generated/models/routingFilterEntry.ts'
import type { UplinkFilterRule } from '../../src/api/generated/models/uplinkFilterRule.ts'
import { parseCidr } from '../../src/domain/gateways/cidr.ts'
import { mostEntries, repeated } from '../../src/domain/gateways/routing-filter.ts'
import { mostRules, portsFit, readDomain } from '../../src/domain/gateways/traffic-filter.ts'
import { badRequest, refused } from '../http/errors.ts'
import type { Moment } from '../traits.ts'
import { changeGateway, usableGateway, type Gateway, type TrafficFilter } from './gateways.ts'
import { fixedAddressesOf } from './seed.ts'
import { cutSessions } from './cut.ts'

/** assignFixedPublicIpAddresses. 400 where there are some, and without the way to the internet. */
export function assignFixed(moment: Moment, vpgId: string): Gateway {
  const gateway = usableGateway(moment, vpgId)
  if (gateway.fixedAddresses.length > 0) {
    throw refused(
      'SEM0242',
      'The fixed global IP address option is enabled already.',
      '固定グローバル IP アドレスオプションは既に有効です',
    )
  }
  if (!gateway.useInternetGateway) {
    throw refused(
      'SEM0243',
      'A VPG without an internet gateway has no global IP addresses.',
      'インターネットゲートウェイを使用しない VPG では利用できません',
    )
  }
  const fixedAddresses = fixedAddressesOf(vpgId, moment.now)
  return changeGateway(moment, gateway, { fixedAddresses })
}

/** releaseFixedPublicIpAddresses: they are lost. 400 where there are none. */
export function releaseFixed(moment: Moment, vpgId: string): Gateway {
  const gateway = usableGateway(moment, vpgId)
  if (gateway.fixedAddresses.length === 0) {
    throw refused(
      'SEM0242',
      'The fixed global IP address option is disabled already.',
      '固定グローバル IP アドレスオプションは既に無効です',
    )
  }
  return changeGateway(moment, gateway, { fixedAddresses: [] })
}

const tooMany = (field: string, most: number) =>
  badRequest(field, `at most ${most} entries`, `${most} 件までです`)

/**
 * setRoutingFilter: the whole list anew; devices that are online connect again. 400 for what is no
 * range, one that is named twice, and too many.
 */
export function setFilter(
  moment: Moment,
  vpgId: string,
  entries: readonly RoutingFilterEntry[],
): Gateway {
  const gateway = usableGateway(moment, vpgId)
  if (entries.length > mostEntries) throw tooMany('routingFilterEntries', mostEntries)
  const twice = repeated(entries)
  for (const [at, { ipRange }] of entries.entries()) {
    if (parseCidr(ipRange) && !twice.includes(at)) continue
    throw badRequest(
      'ipRange',
      `must be an IPv4 range in CIDR format that no other entry names: ${ipRange.slice(0, 40)}`,
      `他と重複しない IPv4 の CIDR 表記で指定してください: ${ipRange.slice(0, 40)}`,
    )
  }
  const changed = changeGateway(moment, gateway, { routingFilter: entries })
  cutSessions(moment.world, vpgId, moment.now)
  return changed
}

function changeTraffic(moment: Moment, vpgId: string, change: Partial<TrafficFilter>): Gateway {
  const gateway = usableGateway(moment, vpgId, 'trafficFilter')
  const trafficFilter = { ...gateway.trafficFilter, ...change }
  return changeGateway(moment, gateway, { trafficFilter })
}

/** enableTrafficFiltering and disableTrafficFiltering. */
export function filterTraffic(moment: Moment, vpgId: string, enabled: boolean): Gateway {
  return changeTraffic(moment, vpgId, { enabled })
}

function checkPorts(rules: readonly (FqdnFilterRule | UplinkFilterRule)[]): void {
  if (rules.length > mostRules) throw tooMany('rules', mostRules)
  if (rules.every(portsFit)) return
  throw badRequest(
    'toPort',
    'must not be less than fromPort',
    'fromPort 以上の値を指定してください',
  )
}

/** putFqdnFilterRules: all rules about domains anew. 400 for a rule that cannot be. */
export function putDomainRules(
  moment: Moment,
  vpgId: string,
  rules: readonly FqdnFilterRule[],
): Gateway {
  checkPorts(rules)
  const domainRules = rules.map((rule) => {
    const fqdnPattern = readDomain(rule.fqdnPattern)
    if (fqdnPattern !== undefined) return { ...rule, fqdnPattern }
    throw badRequest(
      'fqdnPattern',
      'must be a domain name, with one wildcard label at its beginning at most',
      'ドメイン名を指定してください (ワイルドカードは先頭の 1 ラベルのみ)',
    )
  })
  return changeTraffic(moment, vpgId, { domainRules })
}

/** putUplinkFilterRules: all rules about addresses anew. 400 for a rule that cannot be. */
export function putAddressRules(
  moment: Moment,
  vpgId: string,
  addressRules: readonly UplinkFilterRule[],
): Gateway {
  checkPorts(addressRules)
  if (addressRules.some(({ cidr }) => !parseCidr(cidr))) {
    throw badRequest(
      'cidr',
      'must be an IPv4 range in CIDR format',
      'IPv4 の CIDR 表記で指定してください',
    )
  }
  return changeTraffic(moment, vpgId, { addressRules })
}
