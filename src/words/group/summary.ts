import { t } from '@lingui/core/macro'
import { beamKind, beamKindLabel } from './beam.ts'
import { isSettings, type Settings } from '../../domain/settings/settings.ts'
import { serviceOf } from './destinations.ts'
import { asList, asText, isOn, valueAt } from '../../domain/settings/field.ts'
import type { NamespaceId } from '../../domain/group/namespaces.ts'
import { readSrn } from '../../domain/orbit/srn.ts'
import { servicesOf } from './schema.ts'

/** What a namespace comes to: nothing set, set but off, or in use. */
export interface Summary {
  readonly state: 'unset' | 'off' | 'on'
  /** What is in use, one thing each; no secrets. Empty where there is nothing more to say. */
  readonly facts: readonly string[]
}

/** What the settings of a namespace come to. Keys that the console does not know only count. */
export function summaryOf(namespace: NamespaceId, settings: Settings): Summary {
  const keys = Object.keys(settings)
  if (keys.length === 0) return { state: 'unset', facts: [] }
  switch (namespace) {
    case 'SoracomAir':
      return airSummary(settings)
    case 'SoracomBeam':
      return beamSummary(settings)
    case 'UnifiedEndpoint':
      return { state: 'on', facts: keys }
    default:
      return {
        state: isOn(settings, ['enabled']) ? 'on' : 'off',
        facts: factsOf(namespace, settings),
      }
  }
}

/** A version of a Soralet without what all of an operator's have in common. */
function soraletOf(srn: string): string {
  const named = readSrn(srn)
  return named ? [named.soraletId, named.version].join('/') : srn
}

function airSummary(settings: Settings): Summary {
  const text = (key: string) => asText(settings[key])
  const metadata = isOn(settings, ['metadata', 'readonly']) ? t`read-only metadata` : t`metadata`
  const format = text('binaryParserFormat')
  const facts = [
    isOn(settings, ['useCustomDns']) && ['DNS', ...asList(settings['dnsServers'])].join(' '),
    isOn(settings, ['authenticationRequired']) && t`CHAP authentication`,
    isOn(settings, ['useVpg']) && ['VPG', text('vpgId')].join(' ').trim(),
    isOn(settings, ['metadata', 'enabled']) && metadata,
    text('userdata') !== '' && t`user data`,
    isOn(settings, ['binaryParserEnabled']) &&
      (format === '' ? t`binary parser` : t`binary parser ${format}`),
  ].filter((fact) => fact !== false)
  return { state: facts.length > 0 ? 'on' : 'off', facts }
}

function beamSummary(settings: Settings): Summary {
  const entries = Object.entries(settings)
  const on = entries.filter(([, entry]) => isOn(entry, ['enabled']))
  const shown = on.length > 0 ? on : entries
  return {
    state: on.length > 0 ? 'on' : 'off',
    facts: shown.map(
      ([url, entry]) => asText(valueAt(entry, ['name'])) || beamKindLabel(beamKind(url, entry)),
    ),
  }
}

function factsOf(namespace: NamespaceId, settings: Settings): readonly string[] {
  const text = (...path: string[]) => asText(valueAt(settings, path))
  const service = serviceOf(servicesOf(namespace), settings)
  const names = [text('destination', 'provider'), text('destination', 'service')]
  const pointer = text('customTimestamp', 'value')
  const seconds = text('tokenTimeoutSeconds')
  const facts = {
    destination: [
      service?.label ?? names.filter(Boolean).join('/'),
      text('destination', 'resourceUrl'),
    ],
    SoracomHarvest: isSettings(settings['customTimestamp']) ? [t`time from ${pointer}`] : [],
    SoracomOrbit: [soraletOf(text('codeSrn')), asList(settings['direction']).join(', ')],
    SoracomEndorse: [seconds && t`tokens for ${seconds} seconds`],
    SoracomKrypton: Object.keys(settings).filter((key) => isSettings(settings[key])),
  }
  if (servicesOf(namespace).length > 0) return facts.destination.filter(Boolean)
  const own = Object.hasOwn(facts, namespace) ? facts[namespace as keyof typeof facts] : []
  return own.filter(Boolean)
}
