import { own, without } from '../../src/domain/own.ts'
import type { AttributeUpdate } from '../../src/api/generated/models/attributeUpdate.ts'
import type { JunctionInspectionConfiguration } from '../../src/api/generated/models/junctionInspectionConfiguration.ts'
import type { JunctionMirroringPeer } from '../../src/api/generated/models/junctionMirroringPeer.ts'
import type { JunctionRedirectionConfiguration } from '../../src/api/generated/models/junctionRedirectionConfiguration.ts'
import { mirrorRule, mostMirrors } from '../../src/domain/gateways/junction.ts'
import { badRequest, missingField, notFound, refused } from '../http/errors.ts'
import type { Moment } from '../traits.ts'
import { changeGateway, usableGateway, type Gateway } from './gateways.ts'
import type { Junction } from './junction.ts'

function changed(moment: Moment, gateway: Gateway, change: Partial<Junction>): Gateway {
  return changeGateway(moment, gateway, { junction: { ...gateway.junction, ...change } })
}

const longestDescription = 200

function checkDescription(text: string | undefined): void {
  if ((text?.length ?? 0) <= longestDescription) return
  throw badRequest(
    'description',
    `at most ${longestDescription} characters`,
    `${longestDescription} 文字以内で指定してください`,
  )
}

/** createMirroringPeer. 400 for a third one, an address that is none, or one that is there. */
export function addMirror(moment: Moment, vpgId: string, peer: JunctionMirroringPeer): Gateway {
  const gateway = usableGateway(moment, vpgId, 'junction')
  const { mirroring } = gateway.junction
  const { ipAddress = '', enabled = false, description, protocol = 'gre' } = peer
  if (ipAddress === '') throw missingField('ipAddress')
  const rule = mirrorRule(ipAddress, Object.keys(mirroring))
  if (rule === 'full') {
    throw refused(
      'SEM0293',
      `A VPG mirrors to ${mostMirrors} hosts at most.`,
      `ミラーリングピアは ${mostMirrors} 件までです`,
    )
  }
  if (rule === 'known') throw badRequest('ipAddress', 'is there already', '登録済みです')
  if (rule)
    throw badRequest('ipAddress', 'must be an IPv4 address', 'IPv4 アドレスを指定してください')
  checkDescription(description)
  const made = { ipAddress, enabled, protocol, ...(description !== undefined && { description }) }
  return changed(moment, gateway, { mirroring: { ...mirroring, [ipAddress]: made } })
}

/** The gateway and one of its destinations of copies: 404 where it has none. */
function mirrorOf(
  moment: Moment,
  vpgId: string,
  address: string,
): readonly [Gateway, JunctionMirroringPeer] {
  const gateway = usableGateway(moment, vpgId, 'junction')
  const { mirroring } = gateway.junction
  const peer = own(mirroring, address)
  if (!peer) throw notFound('MirroringPeer', address)
  return [gateway, peer]
}

/** updateMirroringPeer: attributes one by one, all of them texts. 400 for any other. */
export function changeMirror(
  moment: Moment,
  vpgId: string,
  address: string,
  updates: readonly AttributeUpdate[],
): Gateway {
  const [gateway, peer] = mirrorOf(moment, vpgId, address)
  const next: JunctionMirroringPeer = { ...peer }
  for (const { key = '', value = '' } of updates) {
    if (key === 'enabled' && (value === 'true' || value === 'false')) {
      next.enabled = value === 'true'
    } else if (key === 'description') {
      checkDescription(value)
      next.description = value
    } else {
      throw badRequest(
        key.slice(0, 40) || 'key',
        'only enabled (true or false) and description can be changed',
        'enabled (true / false) と description のみ変更できます',
      )
    }
  }
  return changed(moment, gateway, {
    mirroring: { ...gateway.junction.mirroring, [address]: next },
  })
}

/** deleteMirroringPeer. */
export function removeMirror(moment: Moment, vpgId: string, address: string): Gateway {
  const [gateway] = mirrorOf(moment, vpgId, address)
  return changed(moment, gateway, { mirroring: without(gateway.junction.mirroring, address) })
}

/** setInspectionConfiguration. 400 where it is on and its reports have nowhere to go. */
export function inspect(
  moment: Moment,
  vpgId: string,
  inspection: JunctionInspectionConfiguration,
): Gateway {
  const gateway = usableGateway(moment, vpgId, 'junction')
  const { provider, service, resourceUrl } = inspection.report?.destination ?? {}
  if (inspection.enabled && !(provider && service && resourceUrl)) {
    throw missingField('report.destination')
  }
  return changed(moment, gateway, { inspection })
}

/** unsetInspectionConfiguration. */
export function inspectNoMore(moment: Moment, vpgId: string): Gateway {
  return changed(moment, usableGateway(moment, vpgId, 'junction'), { inspection: undefined })
}

/** setRedirectionConfiguration. 400 for a gateway that is none of the customer's Gate peers. */
export function redirect(
  moment: Moment,
  vpgId: string,
  redirection: JunctionRedirectionConfiguration,
): Gateway {
  const own = usableGateway(moment, vpgId, 'redirection')
  const { gateway = '', description } = redirection
  if (gateway === '') throw missingField('gateway')
  if (!own.gate.opened || !own.gate.peers.some(({ inner }) => inner === gateway)) {
    throw badRequest(
      'gateway',
      'must be the inner address of a Gate peer of yours',
      'Gate Peer のデバイスサブネット内の IP アドレスを指定してください',
    )
  }
  checkDescription(description)
  return changed(moment, own, { redirection })
}

/** unsetRedirectionConfiguration. */
export function redirectNoMore(moment: Moment, vpgId: string): Gateway {
  return changed(moment, usableGateway(moment, vpgId, 'redirection'), { redirection: undefined })
}
