/** The parts of a group's configuration, as the API spells them, in the order the console shows them. */
export const namespaceIds = [
  'SoracomAir',
  'SoracomBeam',
  'SoracomFunnel',
  'SoracomFunk',
  'SoracomFlux',
  'SoracomHarvest',
  'SoracomHarvestFiles',
  'SoracomOrbit',
  'SoracomEndorse',
  'SoracomKrypton',
  'UnifiedEndpoint',
] as const

export type NamespaceId = (typeof namespaceIds)[number]

/** Whether the platform has a namespace of this name. */
export function isNamespace(id: string): id is NamespaceId {
  return namespaceIds.some((known) => known === id)
}

/**
 * The namespaces whose keys cannot be deleted one by one (`deleteConfigurationParameter` does not
 * take them): only the whole namespace can.
 */
export const deletedWhole: readonly NamespaceId[] = ['SoracomOrbit']
