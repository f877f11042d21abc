import { settingsIn, withNamespace } from '../../src/domain/group/configuration.ts'
import { deletedWhole, isNamespace } from '../../src/domain/group/namespaces.ts'
import { badRequest } from '../http/errors.ts'
import type { World } from '../world.ts'
import { groups, writeConfiguration, type Group } from './groups.ts'

/** One key of a namespace and its new value. */
export interface Parameter {
  readonly key: string
  readonly value: unknown
}

/**
 * putConfigurationParameters: writes the keys given and leaves the others. 400 for an empty key, a key given twice, and a configuration beyond eight kilobytes.
 */
export function putConfiguration(
  world: World,
  groupId: string,
  { namespace, parameters }: { namespace: string; parameters: readonly Parameter[] },
  now: number,
): Group {
  const group = groups.get(world, groupId)
  checkNamespace(namespace)
  const keys = parameters.map(({ key }) => key)
  if (keys.includes('')) throw badRequest('key', 'must not be empty', '空にできません')
  if (new Set(keys).size < keys.length) {
    throw badRequest('key', 'the same key is given twice', '同じキーが重複しています')
  }
  const given = Object.fromEntries(parameters.map(({ key, value }) => [key, value]))
  const configuration = group.configuration
  const settings = { ...settingsIn(configuration, namespace), ...given }
  return writeConfiguration(world, group, withNamespace(configuration, namespace, settings), now)
}

/**
 * deleteConfigurationParameter; no error for a key that the namespace does not have. 400 for
 * SoracomOrbit, which the description does not allow here.
 */
export function deleteParameter(
  world: World,
  groupId: string,
  { namespace, key }: { namespace: string; key: string },
  now: number,
): void {
  const group = groups.get(world, groupId)
  checkNamespace(namespace)
  if (deletedWhole.some((id) => id === namespace)) {
    throw badRequest(
      'namespace',
      `keys of ${namespace} cannot be deleted one by one`,
      `${namespace} のキーは個別に削除できません`,
    )
  }
  const configuration = group.configuration
  const settings = settingsIn(configuration, namespace)
  if (!Object.hasOwn(settings, key)) return
  const { [key]: _gone, ...rest } = settings
  writeConfiguration(world, group, withNamespace(configuration, namespace, rest), now)
}

/** deleteConfigurationNamespace; no error for a namespace that the group does not have. */
export function deleteNamespace(
  world: World,
  groupId: string,
  namespace: string,
  now: number,
): void {
  const group = groups.get(world, groupId)
  checkNamespace(namespace)
  const { [namespace]: gone, ...rest } = group.configuration
  if (gone !== undefined) writeConfiguration(world, group, rest, now)
}

/** 400 for a name that is no namespace of the platform's. */
function checkNamespace(namespace: string): void {
  if (isNamespace(namespace)) return
  throw badRequest('namespace', 'there is no such namespace', 'このネームスペースはありません')
}
