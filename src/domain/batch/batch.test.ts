import { expect, test } from 'vitest'
import { methodOfJob, readTask, taskPath } from './methods.ts'
import { readTasks, tableOf } from './task-list.ts'

const [a, b] = ['8981100000000000001', '8981100000000000002']
const put = (id: string) => taskPath('putSimTags', id)

test('a task is read from its path and method', () => {
  const path = taskPath('setSimGroup', 'a b')
  expect(path).toBe('/v1/sims/a%20b/set_group')
  expect(readTask({ path, method: 'POST' })).toEqual({ method: 'setSimGroup', id: 'a b' })
  for (const wrong of ['/sims/1/activate', '/v1/sims//activate', '/v1/sims/1/x/activate', '']) {
    expect(readTask({ path: wrong, method: 'POST' })).toBeUndefined()
  }
  expect(readTask({ path: '/v1/sims/%/activate', method: 'POST' })?.id).toBe('%')
  expect(methodOfJob([])).toEqual({ kind: 'none' })
})

test('SIM IDs are read however they are pasted, each once', () => {
  for (const text of [
    `${a}\n${b}`,
    `${a}, ${b}`,
    `simId\n${a}\n${b}`,
    `${a} ${b}`,
    `ICCID\tx\n${a}\t1\n${b}\t2`,
  ]) {
    const lines = readTasks(text, 'activateSim')
    expect(lines.map(({ id, flaw }) => [id, flaw])).toEqual([
      [a, undefined],
      [b, undefined],
    ])
    expect(lines[0]?.request).toEqual({ path: `/v1/sims/${a}/activate`, method: 'POST' })
  }
  const flaws = readTasks(`simId\n${a}\n${a}\n8.98E+18\nTom`, 'suspendSim').map(({ flaw }) => flaw)
  expect(flaws).toEqual([undefined, 'twice', 'rounded', 'simId'])
})

test('groups, tags and addresses have columns of their own', () => {
  const own = '11111111-2222-3333-4444-555555555555'
  const groups = readTasks(`groupId,simId\n,${a}\n${own},${b}`, 'setSimGroup', 'usual-group')
  expect(groups.map(({ request }) => request.body)).toEqual([
    { groupId: 'usual-group' },
    { groupId: own },
  ])
  expect(readTasks(a, 'setSimGroup')[0]?.flaw).toBe('group')

  const tags = readTasks(
    `simId,site,..\n${a},Osaka,\n${b},,\n89811,x,\n8981100000000000003,,1`,
    'putSimTags',
  )
  expect(tags.map(({ flaw }) => flaw)).toEqual([undefined, 'noTags', 'simId', 'tagKey'])
  expect(tags[0]?.request).toEqual({
    path: put(a),
    method: 'PUT',
    body: [{ tagName: 'site', tagValue: 'Osaka' }],
  })

  const vpg = 'putVirtualPrivateGatewayIpAddressMapEntry'
  const entries = readTasks(
    'vpgId,ipAddress,key\nv1,10.128.0.1,440101234567890\n,10.128.0.1,1\nv1,10.999.0.1,1\nv1,10.0.0.1,1',
    vpg,
  )
  expect(entries.map(({ flaw }) => flaw)).toEqual([undefined, 'vpg', 'address', 'imsi'])
  expect(entries[0]?.request.body).toEqual({ ipAddress: '10.128.0.1', key: '440101234567890' })
})

test('what was sent becomes the list again that it was made of', () => {
  const lists = [
    ['suspendSim', `simId\n${a}\n${b}`],
    ['putSimTags', `simId\tsite\tnote\n${a}\tOsaka\t\n${b}\t\t"a ""b""\tc"`],
    ['setSimGroup', `simId\tgroupId\n${a}\tgroup-one`],
  ] as const
  for (const [method, text] of lists) {
    const requests = readTasks(text, method).map(({ request }) => request)
    const made = tableOf(requests)
    expect(made).toEqual({ method, text })
    expect(readTasks(made?.text ?? '', method).map(({ request }) => request)).toEqual(requests)
  }
  expect(tableOf([])).toBeUndefined()
  expect(tableOf([{ path: '/x', method: 'GET' }])).toBeUndefined()
})
