import { t } from '@lingui/core/macro'
import { air } from './air.ts'
import { beamOverview } from './beam.ts'
import type { Settings } from '../../domain/settings/settings.ts'
import {
  destinationFields,
  funkServices,
  funnelServices,
  serviceOf,
  type Service,
} from './destinations.ts'
import { isOn, type Field, type FieldGroup } from '../../domain/settings/field.ts'
import type { NamespaceId } from '../../domain/group/namespaces.ts'
import { enabled, endorse, harvest, harvestFiles, krypton, orbit } from './services.ts'

/** What the console knows of a namespace beside its entry points and destinations. */
type Schema = (settings: Settings) => readonly FieldGroup[]

const contentTypes = [
  { value: 'json', label: 'JSON' },
  { value: 'text', label: t`Text` },
  { value: 'binary', label: t`Binary` },
  { value: 'unspecified', label: t`Unspecified` },
  { value: 'application/x-soracom-bf-v1', label: 'Soracom Binary Format v1' },
]

function credentials(
  services: readonly Service[],
  settings: Settings,
  writes: 'text' | 'object',
): Field {
  return {
    type: 'credentials',
    path: ['credentialsId'],
    label: t`Credential set`,
    writes,
    kinds: serviceOf(services, settings)?.kinds ?? [],
  }
}

const funnel: Schema = (settings) => [
  { title: 'Funnel', toggle: enabled(t`Hand over what devices send`), fields: [] },
  {
    title: t`Destination`,
    fields: [
      ...destinationFields(funnelServices, settings).map(needed(settings)),
      credentials(funnelServices, settings, 'text'),
    ],
  },
  {
    title: t`Data`,
    fields: [
      { type: 'choice', path: ['contentType'], label: t`Content type`, choices: contentTypes },
      { type: 'switch', path: ['addSimId'], label: t`Add the SIM ID` },
    ],
  },
]

const funk: Schema = (settings) => [
  { title: 'Funk', toggle: enabled(t`Call a function with what devices send`), fields: [] },
  {
    title: t`Function`,
    fields: [
      ...destinationFields(funkServices, settings).map(needed(settings)),
      credentials(funkServices, settings, 'object'),
      {
        type: 'text',
        path: ['contentType'],
        label: t`Content type`,
        suggestions: ['application/json', 'json', 'text', 'binary'],
      },
    ],
  },
]

/** A destination must be complete once the service is on. */
function needed(settings: Settings): (field: Field) => Field {
  return (field) => ({ ...field, required: field.required === true && isOn(settings, ['enabled']) })
}

const schemas: Readonly<Record<NamespaceId, Schema>> = {
  SoracomAir: () => air,
  SoracomBeam: () => [],
  SoracomFunnel: funnel,
  SoracomFunk: funk,
  SoracomHarvest: () => harvest,
  SoracomHarvestFiles: () => harvestFiles,
  SoracomOrbit: () => orbit,
  SoracomEndorse: () => endorse,
  SoracomKrypton: () => krypton,
  // The names of their keys are not published.
  SoracomFlux: () => [],
  UnifiedEndpoint: () => [],
}

/** The fields that the console knows of a namespace, given what is set. */
export function fieldGroups(namespace: NamespaceId, settings: Settings): readonly FieldGroup[] {
  return schemas[namespace](settings)
}

/** The fields by which the settings of a namespace are told where they cannot be changed. */
export function overviewGroups(namespace: NamespaceId, settings: Settings): readonly FieldGroup[] {
  return namespace === 'SoracomBeam' ? beamOverview(settings) : fieldGroups(namespace, settings)
}

/** The services that a namespace's destination can be; none where it has no destination. */
export function servicesOf(namespace: NamespaceId): readonly Service[] {
  if (namespace === 'SoracomFunnel') return funnelServices
  return namespace === 'SoracomFunk' ? funkServices : []
}

/** Keys of Air that a device learns when it connects. */
const learntOnConnecting = new Set([
  'useCustomDns',
  'dnsServers',
  'authenticationRequired',
  'username',
  'password',
  'useVpg',
  'vpgId',
])

/** Whether a change of these keys is felt by devices only when they connect again. */
export function holdsFromNextSession(namespace: NamespaceId, keys: readonly string[]): boolean {
  return namespace === 'SoracomAir' && keys.some((key) => learntOnConnecting.has(key))
}
