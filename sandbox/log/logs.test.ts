import { expect, test } from 'vitest'
import { dayMs, hourMs } from '../../src/domain/time.ts'
import { createGroup } from '../group/groups.ts'
import { connect, deleteSession } from '../sim/connection.ts'
import { changeStatus } from '../sim/lifecycle.ts'
import { onlineSim, setGroup } from '../sim/testing.ts'
import { testWorld } from '../testing/world.ts'
import { setImeiLock } from '../sim/settings.ts'
import { getSim } from '../sim/sims.ts'
import { listLogs } from './logs.ts'
import { faultsOf } from './services.ts'

const at = Date.UTC(2025, 5, 15, 12)

const messages = (world: ReturnType<typeof testWorld>, now: number) =>
  listLogs(world, { limit: 1000 }, now).items.map(({ trouble }) => trouble.body['message'])

test('a device that is refused logs it until it is let in, and what it logged stays', () => {
  const world = testWorld({ now: at })
  const { simId } = onlineSim(world)
  expect(messages(world, at)).toEqual([])
  changeStatus(world, simId, 'suspend', at)
  expect(messages(world, at + 60_000)).toEqual(['Session rejected: the SIM is suspended'])
  changeStatus(world, simId, 'activate', at + hourMs)
  expect(messages(world, at + 10 * dayMs)).toHaveLength(1)
  expect(messages(world, at + 15 * dayMs)).toEqual([])
})

test('a lock that knows another device, and the same entries whenever one looks', () => {
  const world = testWorld({ now: at })
  const { simId } = onlineSim(world)
  setImeiLock(world, simId, '350000000000000', at)
  deleteSession(world, simId, at)
  connect(world, getSim(world, simId), at + 5_000)
  const days = listLogs(world, { limit: 1000 }, at + 12 * dayMs).items
  expect(days.length).toBeGreaterThan(1)
  expect(days[0]?.trouble.body).toMatchObject({ lock: '350000000000000' })
  expect(listLogs(world, { limit: 1000 }, at + 13 * dayMs).items.slice(-days.length)).toEqual(days)
})

test('what a group sends to a place that is none, from when it was set', () => {
  const world = testWorld({ now: at })
  const { simId } = onlineSim(world)
  const beam = { enabled: true, destination: 'https://collector.invalid/' }
  const configuration = { SoracomBeam: { 'http://beam.soracom.io:8888/': beam } }
  const { groupId } = createGroup(world, { configuration }, at)
  setGroup(world, simId, groupId, at)
  expect(messages(world, at + 60_000)).toEqual(['The name collector.invalid could not be resolved'])
})

test.each([
  [{ SoracomBeam: { 'mqtt://x': { enabled: true, destination: 'mqtts://a.example.com' } } }, []],
  [{ SoracomBeam: { 'mqtt://x': { enabled: false, destination: '' } } }, []],
  [{ SoracomBeam: { 'mqtt://x': { enabled: true } } }, ['No destination is set']],
  [
    {
      SoracomBeam: {
        x: {
          enabled: true,
          destination: 'tcp://a.example.com:1',
          psk: { $credentialsId: 'p-#{imsi}' },
        },
      },
    },
    ['The credential set p-440 does not exist'],
  ],
  [
    { SoracomFunnel: { enabled: true, destination: { resourceUrl: 'nowhere' } } },
    ['Not an address: nowhere'],
  ],
  [
    { SoracomFunnel: { enabled: true, destination: { resourceUrl: 'https://a.example.com' } } },
    ['No credential set is chosen'],
  ],
  [
    {
      SoracomFunk: {
        enabled: true,
        credentialsId: 'known',
        destination: { resourceUrl: 'arn:aws:x' },
      },
    },
    [],
  ],
])('%j', (configuration, expected) => {
  const faults = faultsOf(configuration, '440', (id) => id === 'known')
  expect(faults.map(({ message }) => message)).toEqual(expected)
})
