import { parseBinary } from '../../src/domain/binary-format.ts'
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

/** What a format reads out of a payload (hexadecimal), and the mark that it was read; nothing without a format. */
export function parsedBy(format: string | undefined, data: string): Record<string, unknown> {
  const values = format && parseBinary(format, Buffer.from(data, 'hex'))
  return values ? { ...values, binaryParserEnabled: true } : {}
}
