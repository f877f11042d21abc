import type { LogEntryService } from '../../src/api/generated/models/logEntryService.ts'
import type { Configuration } from '../../src/domain/group/configuration.ts'
import { isOn } from '../../src/domain/settings/field.ts'
import { isSettings, type Settings } from '../../src/domain/settings/settings.ts'

/** What is wrong with how a group uses a service. */
export interface Fault {
  readonly service: LogEntryService
  readonly message: string
  readonly [fact: string]: unknown
}

/** Whether a credential set is there. */
type Known = (credentialsId: string) => boolean

/**
 * What goes wrong when a SIM's data passes through its group's settings: an address that leads
 * nowhere, or credentials that are not there. Only what is turned on is looked at.
 */
export function faultsOf(configuration: Configuration, imsi: string, known: Known): Fault[] {
  const beam = Object.entries(configuration['SoracomBeam'] ?? {}).flatMap(([entryPoint, one]) =>
    isOn(one, ['enabled']) && isSettings(one) ? beamFaults(entryPoint, one, imsi, known) : [],
  )
  const cloud = (['Funnel', 'Funk'] as const).flatMap((service) => {
    const settings = configuration[`Soracom${service}`]
    return isOn(settings, ['enabled']) ? cloudFaults(service, settings ?? {}, imsi, known) : []
  })
  return [...beam, ...cloud]
}

function beamFaults(entryPoint: string, settings: Settings, imsi: string, known: Known): Fault[] {
  const { destination } = settings
  const facts = { service: 'Beam', entryPoint, destination } as const
  const address = problemOf(destination)
  if (address !== undefined) return [{ ...facts, message: address }]
  return missing(settings, imsi, known).map((id) => Object.assign(notThere(id), facts))
}

function cloudFaults(
  service: 'Funnel' | 'Funk',
  settings: Settings,
  imsi: string,
  known: Known,
): Fault[] {
  const { destination, credentialsId } = settings
  const resourceUrl = isSettings(destination) ? destination['resourceUrl'] : undefined
  const facts = { service, resourceUrl } as const
  // AWS names functions and roles by an ARN, which is no address.
  const isArn = typeof resourceUrl === 'string' && resourceUrl.startsWith('arn:')
  const address = isArn ? undefined : problemOf(resourceUrl)
  if (address !== undefined) return [{ ...facts, message: address }]
  if (!credentialsId) return [{ ...facts, message: 'No credential set is chosen', statusCode: 403 }]
  const named =
    typeof credentialsId === 'string' ? { $credentialsId: credentialsId } : credentialsId
  return missing(named, imsi, known).map((id) =>
    Object.assign(notThere(id), facts, { statusCode: 403 }),
  )
}

const notThere = (credentialsId: string) => ({
  message: `The credential set ${credentialsId} does not exist`,
  credentialsId,
})

/** Why nothing can be sent to an address; undefined where it looks like one that could be there. */
function problemOf(address: unknown): string | undefined {
  if (typeof address !== 'string' || address === '') return 'No destination is set'
  const [, host] = /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(address) ?? []
  if (host === undefined) return `Not an address: ${address}`
  const unresolvable = !host.includes('.') || /\.(invalid|test|local|localhost)$/i.test(host)
  return unresolvable ? `The name ${host} could not be resolved` : undefined
}

/** The credential sets that settings name, wherever in them, and that are not there. */
function missing(settings: unknown, imsi: string, known: Known): string[] {
  if (!isSettings(settings)) return []
  return Object.entries(settings).flatMap(([key, value]) => {
    if (key !== '$credentialsId') return missing(value, imsi, known)
    const id = String(value).replace('#{imsi}', imsi)
    return known(id) ? [] : [id]
  })
}
