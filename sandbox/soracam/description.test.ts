import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { permissionBeside } from '../../src/domain/soracam/permission.ts'
import { cameraSettingNames, cameraSettings } from '../../src/domain/soracam/settings.ts'

interface Described {
  readonly operationId: string
  readonly tags: readonly [string]
  readonly description?: string
}

interface Api {
  readonly paths: Record<string, Record<string, Described>>
  readonly components: {
    readonly schemas: Record<
      string,
      { readonly properties: Record<string, { readonly enum: readonly unknown[] }> }
    >
  }
}

const api = parse(await readFile('spec/soracom-api.yaml', 'utf8')) as Api

describe('permissionBeside', () => {
  const operations = Object.values(api.paths).flatMap((path) => Object.values(path))

  it('asks for OAuth2:authorize where the description does', () => {
    const described = operations.filter(({ description = '' }) =>
      description.includes('OAuth2:authorize'),
    )
    const asked = operations.filter(({ operationId, tags: [tag] }) =>
      permissionBeside({ id: operationId, tag }),
    )
    const ids = (list: readonly Described[]) => list.map(({ operationId }) => operationId)
    expect(ids(asked)).toEqual(ids(described))
    expect(asked).toHaveLength(50)
  })
})

describe('settings', () => {
  const { properties = {} } = api.components.schemas['SoraCamAtomCamSettingsAll'] ?? {}

  it('are those of the description', () => {
    expect(cameraSettingNames.toSorted()).toEqual(Object.keys(properties).sort())
  })

  it.each(cameraSettingNames)('%s takes what the description allows', (name) => {
    expect(new Set<unknown>(cameraSettings[name])).toEqual(new Set(properties[name]?.enum))
  })
})
