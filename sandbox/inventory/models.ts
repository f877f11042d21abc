import type { DeviceObjectModel as Body } from '../../src/api/generated/models/deviceObjectModel.ts'
import { readDefinition } from '../../src/domain/inventory/definition.ts'
import {
  modelLimit,
  type DefinitionFormat,
  type ObjectModel,
} from '../../src/domain/inventory/model.ts'
import { lineOf } from '../../src/domain/json-text.ts'
import { remembering } from '../../src/domain/once.ts'
import { dayMs } from '../../src/domain/time.ts'
import { collection } from '../db/collection.ts'
import { badRequest, missingField, ownedByOther, refused } from '../http/errors.ts'
import type { RawBody } from '../http/body.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { doorJson, greenhouseXml, sharedXml } from './seed-models.ts'
import { standardModels } from './standard-models.ts'

/** An object model as it is stored. Times are UNIX milliseconds. */
export interface StoredModel {
  /** What it is found by: the number of its object. */
  readonly objectId: string
  readonly objectName: string
  readonly operatorId: string
  readonly format: DefinitionFormat
  readonly scope: Scope
  readonly definition: string
  readonly createdTime: number
  readonly lastModifiedTime: number
}

const scopes = ['private', 'public'] as const
type Scope = (typeof scopes)[number]

/** Bytes that a definition may have here. */
const longest = 100_000

export const models = collection<StoredModel>('deviceObjectModels', {
  id: ({ objectId }) => objectId,
  kind: 'ObjectModel',
  seed: (world, seededTime) => {
    if (world.coverage === 'g') return []
    const model = (definition: string, ago: number, rest: Partial<StoredModel> = {}) => ({
      ...readIn(definition),
      operatorId: world.operatorId,
      scope: 'private' as const,
      createdTime: seededTime - ago * dayMs,
      lastModifiedTime: seededTime - ago * dayMs,
      ...rest,
    })
    return [
      model(greenhouseXml, 140),
      model(doorJson, 60),
      model(sharedXml, 400, { operatorId: 'OP9999999998', scope: 'public' }),
    ]
  },
})

/** An object model as the API returns it. */
export function presentModel(_: Moment, model: StoredModel): Body {
  return {
    ...model,
    createdTime: new Date(model.createdTime).toISOString(),
    lastModifiedTime: new Date(model.lastModifiedTime).toISOString(),
  }
}

/**
 * The model of an object: the operator's own, or what the platform knows; undefined where nobody
 * says what it is.
 */
export function modelOf(world: World, objectId: number): ObjectModel | undefined {
  const own = models.find(world, String(objectId))
  const model = own && modelIn(own.definition)
  return model ?? standardModels.find(({ id }) => id === objectId)
}

/** What a definition says: every resource of every notification asks for it. */
const modelIn = remembering(200, (definition: string): ObjectModel | undefined => {
  const read = readDefinition(definition)
  return read.ok ? read.model : undefined
})

/** createDeviceObjectModel. 400 for what is no definition, for an object that has a model, and for one too many. */
export function createModel({ world, now }: Moment, body: RawBody): StoredModel {
  const read = readIn(textOf(body))
  const { objectId } = read
  const isStandard = standardModels.some(({ id }) => String(id) === objectId)
  if (isStandard || models.find(world, objectId)) {
    throw refused(
      'SEM0274',
      `The object ${objectId} has a model already.`,
      `オブジェクト ${objectId} のモデルは既に存在します`,
    )
  }
  const own = models.all(world).filter(({ operatorId }) => operatorId === world.operatorId)
  if (own.length >= modelLimit) {
    throw refused(
      'SEM0275',
      `There are ${modelLimit} object models already. Delete one first.`,
      `オブジェクトモデルは ${modelLimit} 個までです`,
    )
  }
  return models.put(world, {
    ...read,
    operatorId: world.operatorId,
    scope: 'private',
    createdTime: now,
    lastModifiedTime: now,
  })
}

/** The model, if it is the operator's own: 404 for an unknown one, 403 for another's. */
function ownModel(world: World, objectId: string): StoredModel {
  const model = models.get(world, objectId)
  if (model.operatorId !== world.operatorId) throw ownedByOther()
  return model
}

/** updateDeviceObjectModel. 400 for what is no definition, and for that of another object. */
export function updateModel({ world, now }: Moment, objectId: string, body: RawBody): StoredModel {
  const model = ownModel(world, objectId)
  const read = readIn(textOf(body))
  if (read.objectId !== objectId) {
    throw refused(
      'SEM0276',
      `The definition is of the object ${read.objectId}, the model of the object ${objectId}.`,
      `定義のオブジェクト ID ${read.objectId} がモデルの ${objectId} と一致しません`,
    )
  }
  return models.put(world, { ...model, ...read, lastModifiedTime: now })
}

/** setDeviceObjectModelScope. 400 for a scope that is none. */
export function setScope(
  { world, now }: Moment,
  objectId: string,
  wanted: string | undefined,
): StoredModel {
  const model = ownModel(world, objectId)
  if (!wanted) throw missingField('scope')
  const scope = scopes.find((one) => one === wanted)
  if (!scope) {
    throw badRequest(
      'scope',
      'must be private or public',
      'private または public を指定してください',
    )
  }
  return models.put(world, { ...model, scope, lastModifiedTime: now })
}

/** deleteDeviceObjectModel. Devices keep the object; nobody says any more what it is. */
export function deleteModel(world: World, objectId: string): void {
  ownModel(world, objectId)
  models.remove(world, objectId)
}

function textOf({ bytes }: RawBody): string {
  if (bytes.byteLength > longest) {
    throw badRequest(
      'definition',
      `must be ${longest} bytes at most`,
      `${longest} バイト以内で指定してください`,
    )
  }
  return new TextDecoder().decode(bytes)
}

/** What a definition says of its model. 400 with what is wrong and its line. */
function readIn(
  definition: string,
): Pick<StoredModel, 'objectId' | 'objectName' | 'format' | 'definition'> {
  const read = readDefinition(definition)
  if (read.ok) {
    const { format, model } = read
    return { objectId: String(model.id), objectName: model.name, format, definition }
  }
  const { line, column } = lineOf(definition, read.at)
  const about = [read.rule, read.what].filter(Boolean).join(' ')
  throw refused(
    'SEM0277',
    `Failed to parse the definition of the object model: ${about} (line ${line}, column ${column})`,
    `オブジェクトモデルの定義を解析できません: ${about} (${line} 行 ${column} 列)`,
  )
}
