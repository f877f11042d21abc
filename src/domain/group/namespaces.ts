/** A part of a group's configuration, by the platform's own name. */
export interface Namespace {
  readonly id: NamespaceId
  /** What the service is called. */
  readonly label: string
  /** What it does for the SIMs of the group, in one sentence. */
  readonly about: string
}

/** The namespaces in the order the console shows them. */
export const namespaces = [
  {
    id: 'SoracomAir',
    label: 'Air',
    about: 'How SIMs connect: DNS, authentication, private gateway, metadata and user data.',
  },
  {
    id: 'SoracomBeam',
    label: 'Beam',
    about: 'Forwards what devices send to your servers, encrypted and with headers added.',
  },
  {
    id: 'SoracomFunnel',
    label: 'Funnel',
    about: 'Hands what devices send to a cloud service that takes streams of data.',
  },
  {
    id: 'SoracomFunk',
    label: 'Funk',
    about: 'Calls a cloud function with what devices send and answers with its result.',
  },
  {
    id: 'SoracomHarvest',
    label: 'Harvest Data',
    about: 'Keeps what devices send in Soracom’s own store of time series.',
  },
  {
    id: 'SoracomHarvestFiles',
    label: 'Harvest Files',
    about: 'Keeps files that devices upload.',
  },
  {
    id: 'SoracomOrbit',
    label: 'Orbit',
    about: 'Runs a Soralet on what devices send or receive, on its way.',
  },
  {
    id: 'SoracomEndorse',
    label: 'Endorse',
    about: 'Issues tokens that prove to your services which SIM is calling.',
  },
  {
    id: 'SoracomKrypton',
    label: 'Krypton',
    about: 'Provisions devices at a cloud service, with their SIM as proof.',
  },
  {
    id: 'UnifiedEndpoint',
    label: 'Unified Endpoint',
    about: 'How the one entry point for all of these services answers devices.',
  },
] as const satisfies readonly {
  readonly id: string
  readonly label: string
  readonly about: string
}[]

/** The name of a namespace, as the API spells it. */
export type NamespaceId = (typeof namespaces)[number]['id']

/** The namespace of this name; undefined where the platform has none. */
export function namespaceOf(id: string): Namespace | undefined {
  return namespaces.find((namespace) => namespace.id === id)
}

/**
 * The namespaces whose keys cannot be deleted one by one (`deleteConfigurationParameter` does not
 * take them): only the whole namespace can.
 */
export const deletedWhole: readonly NamespaceId[] = ['SoracomOrbit']
