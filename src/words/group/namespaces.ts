import { t } from '@lingui/core/macro'
import { isNamespace, namespaceIds, type NamespaceId } from '../../domain/group/namespaces.ts'

/** A part of a group's configuration. */
export interface Namespace {
  /** The platform's own name of it. */
  readonly id: NamespaceId
  /** What the service is called. */
  readonly label: string
  /** What it does for the SIMs of the group, in one sentence. */
  readonly about: string
}

const words: Readonly<Record<NamespaceId, Omit<Namespace, 'id'>>> = {
  SoracomAir: {
    label: 'Air',
    about: t`How SIMs connect: DNS, authentication, private gateway, metadata and user data.`,
  },
  SoracomBeam: {
    label: 'Beam',
    about: t`Forwards what devices send to your servers, encrypted and with headers added.`,
  },
  SoracomFunnel: {
    label: 'Funnel',
    about: t`Hands what devices send to a cloud service that takes streams of data.`,
  },
  SoracomFunk: {
    label: 'Funk',
    about: t`Calls a cloud function with what devices send and answers with its result.`,
  },
  SoracomFlux: {
    label: 'Flux',
    about: t`Hands what devices send to the apps of Flux, which decide what is done with it.`,
  },
  SoracomHarvest: {
    label: 'Harvest Data',
    about: t`Keeps what devices send in Soracom’s own store of time series.`,
  },
  SoracomHarvestFiles: {
    label: 'Harvest Files',
    about: t`Keeps files that devices upload.`,
  },
  SoracomOrbit: {
    label: 'Orbit',
    about: t`Runs a Soralet on what devices send or receive, on its way.`,
  },
  SoracomEndorse: {
    label: 'Endorse',
    about: t`Issues tokens that prove to your services which SIM is calling.`,
  },
  SoracomKrypton: {
    label: 'Krypton',
    about: t`Provisions devices at a cloud service, with their SIM as proof.`,
  },
  UnifiedEndpoint: {
    label: 'Unified Endpoint',
    about: t`How the one entry point for all of these services answers devices.`,
  },
}

/** The namespaces in the order the console shows them. */
export const namespaces: readonly Namespace[] = namespaceIds.map((id) =>
  Object.assign({ id }, words[id]),
)

/** The namespace of this name; undefined where the platform has none. */
export function namespaceOf(id: string): Namespace | undefined {
  return isNamespace(id) ? { id, ...words[id] } : undefined
}
