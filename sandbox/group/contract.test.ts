import { beforeAll, describe, expect, test } from 'vitest'
import { recorded } from '../../src/api/recorded.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { SeenToSucceed } from '../testing/seen.ts'
import { signedIn, type TestClient } from '../testing/client.ts'

const now = Date.UTC(2025, 5, 15, 12)
const seen = new SeenToSucceed()
const mqtt = 'mqtt://beam.soracom.io:1883'

let sandbox: Sandbox

beforeAll(() => {
  sandbox = createSandbox({ sims: 300, wall: () => now })
})

describe.each(['jp', 'g'] as const)('in coverage %s', (coverage) => {
  let root: TestClient
  beforeAll(async () => {
    root = await signedIn(sandbox, 'root@example.com', { coverage })
  })

  async function aGroup(): Promise<{ group_id: string }> {
    const { data } = await seen.does(root, 'createGroup', { body: { tags: { name: 'New <b>' } } })
    return { group_id: data.groupId ?? '' }
  }

  test('times under their older names too, as the service was seen to say them', async () => {
    const group = (await seen.does(root, 'getGroup', { path: await aGroup() })).data
    const [recordedGroup] = recorded('Group/listGroups.1').body as object[]
    expect(Object.keys(group).toSorted()).toEqual(Object.keys(recordedGroup ?? {}).toSorted())
    const { createdAt, lastModifiedAt } = group
    expect([createdAt, lastModifiedAt]).toEqual([group.createdTime, group.lastModifiedTime])
  })

  test('each digit of a number in the settings', async () => {
    const { group_id } = await aGroup()
    const body = '[{"key":"metadata","value":{"id":12345678901234567890,"at":1.5}}]'
    const path = `/v1/groups/${group_id}`
    const put = await root.request('PUT', `${path}/configuration/SoracomAir`, { body })
    expect(put.status).toBe(200)
    const { apiKey = '', token = '' } = root.credentials ?? {}
    const headers = { 'x-soracom-api-key': apiKey, 'x-soracom-token': token }
    const answer = await sandbox[coverage].request(path, { headers })
    expect(await answer.text()).toContain('"metadata":{"id":12345678901234567890,"at":1.5}')
    // Where a text is meant, a number is none, however long.
    const tags = { body: '[{"tagName":"a","tagValue":12345678901234567890}]' }
    expect((await root.request('PUT', `${path}/tags`, tags)).status).toBe(400)
  })

  test('groups, their tags and members', async () => {
    const path = await aGroup()
    await seen.does(root, 'listGroups')
    await seen.does(root, 'putGroupTags', { path, body: [{ tagName: '場所', tagValue: '#1 & 2' }] })
    await seen.does(root, 'deleteGroupTag', { path: { ...path, tag_name: '場所' } })
    const { data: sims } = await root.call('searchSims', { query: 'status=active&limit=3' })
    for (const sim of sims) {
      await seen.does(root, 'setSimGroup', {
        path: { sim_id: sim.simId ?? '' },
        body: { groupId: path.group_id },
      })
    }

    const first = await seen.does(root, 'listSubscribersInGroup', { path, query: 'limit=2' })
    const key = first.headers.get('x-soracom-next-key')
    expect(key).toMatch(/^\d{15}$/)
    const second = await seen.does(root, 'listSubscribersInGroup', {
      path,
      query: `limit=2&last_evaluated_key=${key}`,
    })
    expect(second.headers.get('x-soracom-next-key')).toBeNull()
    const found = [...first.data, ...second.data].map(({ simId }) => simId)
    expect(found.toSorted()).toEqual(sims.map(({ simId }) => simId).toSorted())
    const unknown = await root.call('listSubscribersInGroup', {
      path,
      query: 'last_evaluated_key=000000000000000',
    })
    expect(unknown.status).toBe(400)

    await seen.does(root, 'unsetSimGroup', { path: { sim_id: sims[0]?.simId ?? '' } })
    expect((await root.call('listSubscribersInGroup', { path })).data).toHaveLength(2)
    await seen.does(root, 'deleteGroup', { path })
    expect((await root.call('listSubscribersInGroup', { path })).status).toBe(404)
  })

  test('the configuration of a group', async () => {
    const path = await aGroup()
    const beam = { ...path, namespace: 'SoracomBeam' }
    const { data } = await seen.does(root, 'putConfigurationParameters', {
      path: beam,
      body: [
        { key: mqtt, value: { enabled: true, destination: 'mqtts://example.com:8883' } },
        { key: 'http://beam.soracom.io:8888/{path}', value: { enabled: false } },
      ],
    })
    expect(Object.keys(data.configuration?.['SoracomBeam'] ?? {})).toHaveLength(2)
    await seen.does(root, 'deleteConfigurationParameter', { path: { ...beam, name: mqtt } })
    const group = (await seen.does(root, 'getGroup', { path })).data
    expect(group.configuration).toEqual({
      SoracomBeam: { 'http://beam.soracom.io:8888/{path}': { enabled: false } },
    })
    await seen.does(root, 'deleteConfigurationNamespace', { path: beam })
    expect((await root.call('getGroup', { path })).data.configuration).toEqual({})
  })

  test('a namespace that there is none of is a 400', async () => {
    const path = { ...(await aGroup()), namespace: 'SoracomNapter', name: 'enabled' }
    const put = { path, body: [{ key: 'enabled', value: true }] }
    expect((await root.call('putConfigurationParameters', put)).status).toBe(400)
    expect((await root.call('deleteConfigurationParameter', { path })).status).toBe(400)
    expect((await root.call('deleteConfigurationNamespace', { path })).status).toBe(400)
  })
})

test('every operation of groups has been seen to succeed', () => {
  expect(seen.missing((tag) => tag === 'Group')).toEqual([])
})
