import { asBoolean } from '../settings/field.ts'
import { settingsIn, type Configuration } from '../group/configuration.ts'

/** The namespace of a group that says which gateway its SIMs go through. */
export const airNamespace = 'SoracomAir' as const

/** The gateway that the SIMs of a group go through from their next session on; undefined for none. */
export function gatewayOfGroup(configuration: unknown): string | undefined {
  const air = settingsIn(configuration as Configuration | undefined, airNamespace)
  const { useVpg, vpgId } = air
  return asBoolean(useVpg) && typeof vpgId === 'string' && vpgId !== '' ? vpgId : undefined
}

/** What a group's settings are changed by, so that its SIMs go through a gateway. */
export const usingBody = (vpgId: string) => [
  { key: 'useVpg', value: true },
  { key: 'vpgId', value: vpgId },
]

/** The same so that they no longer do; which one it was stays known. */
export const notUsingBody = () => [{ key: 'useVpg', value: false }]
