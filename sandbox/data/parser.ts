import { settingsIn } from '../../src/domain/group/configuration.ts'
import { isOn } from '../../src/domain/settings/field.ts'
import { groups } from '../group/groups.ts'
import type { World } from '../world.ts'

/** The format of the binary parser of a group as it is now; undefined where it is off or there is none. */
export function parserOf(world: World, groupId: string | null | undefined): string | undefined {
  const group = groupId ? groups.find(world, groupId) : undefined
  const settings = settingsIn(group?.configuration, 'SoracomAir')
  const format = settings['binaryParserFormat']
  return isOn(settings, ['binaryParserEnabled']) && typeof format === 'string' ? format : undefined
}
