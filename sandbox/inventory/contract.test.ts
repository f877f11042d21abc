import { expect, test } from 'vitest'
import { createSandbox } from '../app.ts'
import { signedIn } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'
import { greenhouseXml } from './seed-models.ts'

test('every operation on Inventory devices', async () => {
  const seen = new SeenToSucceed()
  const root = await signedIn(createSandbox({ sims: 1 }), 'root@example.com')
  const { data: all } = await seen.does(root, 'listDevices')
  expect(all.map(({ online }) => online)).toEqual([true, true, false, false, true, true])

  const body = { endpoint: 'pump-1', tags: { name: 'Pump' } }
  const made = await seen.does(root, 'createDevice', { body })
  const path = { device_id: made.data.device_id ?? '' }
  expect(made.data).toMatchObject({ ...body, online: false, objects: {} })
  expect((await root.call('createDevice', { body })).status).toBe(400)
  await seen.does(root, 'putDeviceTags', { path, body: [{ tagName: 'site', tagValue: 'A' }] })
  await seen.does(root, 'deleteDeviceTag', { path: { ...path, tag_name: 'site' } })
  const [group] = (await root.call('listGroups')).data
  const groupId = group?.groupId ?? ''
  await seen.does(root, 'setDeviceGroup', { path, body: { groupId } })
  const { data: found } = await seen.does(root, 'searchDevices', { query: `group_id=${groupId}` })
  expect(found.map(({ device_id }) => device_id)).toEqual([path.device_id])
  await seen.does(root, 'unsetDeviceGroup', { path })
  expect((await seen.does(root, 'getDevice', { path })).data.tags).toEqual({ name: 'Pump' })
  await seen.does(root, 'deleteDevice', { path })

  const greenhouse = { device_id: 'd-sandbox0000000000002', object: '26241', instance: '0' }
  const point = { ...greenhouse, resource: '1' }
  await seen.does(root, 'writeDeviceResource', { path: point, body: { value: 25 } })
  const read = await seen.does(root, 'readDeviceResource', { path: point, query: 'model=true' })
  expect(read.data).toMatchObject({ id: 1, name: 'Set Point', value: 25, operations: 'RW' })
  const vents = { ...greenhouse, resource: '6' }
  await seen.does(root, 'writeDeviceResource', { path: vents, body: { values: [10, 20, 30] } })
  const { data: instance } = await seen.does(root, 'readDeviceResources', { path: greenhouse })
  expect(instance.resources?.['6']).toEqual({
    id: 6,
    observed: false,
    values: { 0: 10, 1: 20, 2: 30 },
  })
  await seen.does(root, 'executeDeviceResource', { path: { ...greenhouse, resource: '4' } })
  await seen.does(root, 'observeDeviceResource', { path: point })
  await seen.does(root, 'observeDeviceResources', { path: greenhouse })
  const { data: known } = await root.call('getDevice', { path: greenhouse, query: 'model=true' })
  expect(known.objects).toMatchObject({
    26241: { 0: { observed: true, resources: { 1: { observed: true, name: 'Set Point' } } } },
  })
  await seen.does(root, 'unobserveDeviceResource', { path: point })
  await seen.does(root, 'unobserveDeviceResources', { path: greenhouse })
  const { data: entries } = await seen.does(root, 'getDataFromDevice', { path: greenhouse })
  expect(entries).toHaveLength(10)
  expect(seen.missing((tag) => tag === 'Device')).toEqual([])
})

test('every operation on object models', async () => {
  const seen = new SeenToSucceed()
  const root = await signedIn(createSandbox({ sims: 1 }), 'root@example.com')
  const text = greenhouseXml.replace('26241', '30000').replace('>Greenhouse<', '>Barn<')
  const headers = { 'content-type': 'application/xml' }
  const made = await seen.does(root, 'createDeviceObjectModel', { body: text, headers })
  expect(made.data).toMatchObject({ objectId: '30000', objectName: 'Barn', format: 'xml' })
  const path = { model_id: '30000' }
  expect((await seen.does(root, 'getDeviceObjectModel', { path })).data).toEqual(made.data)
  const json = [
    {
      id: 30000,
      name: 'Stable',
      resourcedefs: [{ id: 0, name: 'Horses', operations: 'R', type: 'integer' }],
    },
  ]
  const changed = await seen.does(root, 'updateDeviceObjectModel', { path, body: json })
  expect(changed.data).toMatchObject({ objectName: 'Stable', format: 'json' })
  const shared = await seen.does(root, 'setDeviceObjectModelScope', {
    path,
    body: { scope: 'public' },
  })
  expect(shared.data.scope).toBe('public')
  const { data: all } = await seen.does(root, 'listDeviceObjectModels')
  expect(all.map(({ objectId }) => objectId)).toEqual(['26241', '26242', '26300', '30000'])
  await seen.does(root, 'deleteDeviceObjectModel', { path })
  expect((await root.call('getDeviceObjectModel', { path })).status).toBe(404)
  expect(seen.missing((tag) => tag === 'DeviceObjectModel')).toEqual([])
})
