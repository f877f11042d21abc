import { beforeEach, describe, expect, it } from 'vitest'
import { deleteGroup } from '../group/delete.ts'
import { createGroup } from '../group/groups.ts'
import { seedWorld } from '../seed.ts'
import { errorOf } from '../sim/testing.ts'
import { testWorld } from '../testing/world.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { Worlds } from '../worlds.ts'
import { loraEntries } from './data.ts'
import { deviceStore, registerDevice, sendData } from './devices.ts'
import { gateways } from './gateways.ts'
import { loraHandlers as handlers } from './handlers.ts'
import * as sets from './network-sets.ts'

const { networkSets } = sets

const stocked = '02005e1000000007'
let world: World
let at: Moment

/** Another operator of the same sandbox, with nothing in its world. */
function stranger(): { readonly other: World; readonly there: Moment } {
  const worlds = new Worlds(world.db)
  const { operatorId } = worlds.create({ seed: 'other', coverages: ['jp'] })
  const other = world.peer(operatorId)
  if (!other) throw new Error('no world was made')
  return { other, there: { world: other, now: at.now } }
}

beforeEach(() => {
  world = testWorld()
  seedWorld(world, { sims: 1, now: world.now() })
  at = { world, now: world.now() + 7000 }
})

describe('registration', () => {
  const register = (body: object, id = stocked) => errorOf(() => registerDevice(at, id, body))
  const secret = { registrationSecret: 'sandbox' }

  it('takes the secret of the device, once', () => {
    const { groupId } = createGroup(world, {}, 0)
    const tags = { name: 'A' }
    const made = registerDevice(at, stocked, { registrationSecret: ' sandbox ', groupId, tags })
    expect(deviceStore.get(world, stocked)).toEqual(made)
    expect(made).toMatchObject({ groupId, tags, terminationEnabled: false })
    expect(register(secret)).toBe('400 SEM0172')
  })

  it.each([
    [{}, '400 COM0003'],
    [{ registrationSecret: '' }, '400 COM0003'],
    [{ registrationSecret: 'wrong' }, '400 SEM0173'],
    [{ ...secret, groupId: 'none' }, '404 SEM0003'],
    [{ ...secret, tags: { '': 'x' } }, '400 COM0004'],
  ])('with %j is refused and leaves the device in stock', (body, error) => {
    expect(register(body)).toBe(error)
    expect(register(secret)).toBe('none')
  })

  it('does not tell an unknown device from a wrong secret', () => {
    expect(register(secret, 'none')).toBe('400 SEM0173')
    expect(errorOf(() => deviceStore.get(world, stocked))).toBe('404 SEM0012')
  })
})

describe('sendDataToLoraDevice', () => {
  const id = '02005e1000000001'
  const send = (body: object, to = id) => errorOf(() => sendData(at, to, body))

  it('keeps one message, the newest', () => {
    sendData(at, id, { data: '00FF' })
    sendData({ ...at, now: at.now + 1 }, id, { data: 'aa', fPort: '9' })
    const downlink = { data: 'aa', fPort: 9, queuedTime: at.now + 1 }
    expect(deviceStore.get(world, id).downlink).toEqual(downlink)
  })

  it.each([
    [{}, '400 COM0003'],
    [{ data: 'xx' }, '400 COM0004'],
    [{ data: '000' }, '400 COM0004'],
    [{ data: '00'.repeat(12) }, '400 COM0004'],
    [{ data: '00', fPort: 224 }, '400 COM0004'],
    [{ data: '00', fPort: -1 }, '400 COM0004'],
    [{ data: '00'.repeat(11), fPort: 0 }, 'none'],
    [{ data: '00', fPort: {} }, 'none'],
  ])('answers %j with %s', (body, error) => {
    expect(send(body)).toBe(error)
  })

  it('needs a device that is not terminated; one that was never heard of will do', () => {
    expect(send({ data: '00' }, 'none')).toBe('404 SEM0012')
    expect(send({ data: '00' }, '02005e1000000005')).toBe('none')
    expect(send({ data: '00' }, '02005e1000000006')).toBe('400 SEM0170')
  })
})

describe('termination', () => {
  const path = { device_id: '02005e1000000001', tag_name: 'name' }
  const enable = () => handlers.enableTerminationOnLoraDevice({ ...at, path })
  const terminate = () => handlers.terminateLoraDevice({ ...at, path })

  it('is forbidden while the device is protected', () => {
    expect(errorOf(terminate)).toBe('400 SEM0171')
    enable()
    handlers.disableTerminationOnLoraDevice({ ...at, path })
    expect(errorOf(terminate)).toBe('400 SEM0171')
  })

  it('takes the device out of its group and leaves it nothing but its past', () => {
    const { groupId } = createGroup(world, {}, 0)
    handlers.setLoraDeviceGroup({ ...at, path, body: { groupId } })
    enable()
    sendData(at, path.device_id, { data: '00' })
    expect(terminate().groupId).toBeUndefined()
    expect(deviceStore.get(world, path.device_id).downlink).toBeUndefined()
    const calls = [
      terminate,
      enable,
      () => handlers.disableTerminationOnLoraDevice({ ...at, path }),
      () => handlers.setLoraDeviceGroup({ ...at, path, body: { groupId } }),
      () => handlers.unsetLoraDeviceGroup({ ...at, path }),
      () => handlers.putLoraDeviceTags({ ...at, path, body: [] }),
      () => handlers.deleteLoraDeviceTag({ ...at, path }),
    ]
    expect(calls.map(errorOf)).toEqual(calls.map(() => '400 SEM0170'))
    const period = { from: 0, to: at.now, sort: 'desc' } as const
    expect([...loraEntries(world, path.device_id, period)].length).toBeGreaterThan(10)
  })

  it('of a gateway takes it off the network and out of its set', () => {
    const gateway = { gateway_id: '02005e2000000001' }
    handlers.enableTerminationOnLoraGateway({ ...at, path: gateway })
    const ended = handlers.terminateLoraGateway({ ...at, path: gateway })
    expect([ended.status, ended.online, ended.networkSetId]).toEqual([
      'terminated',
      false,
      undefined,
    ])
  })
})

it('a group that is deleted leaves its devices without one', () => {
  const [device] = deviceStore.all(world)
  const groupId = device?.groupId ?? ''
  const members = () => deviceStore.all(world).filter((one) => one.groupId === groupId).length
  expect(members()).toBe(3)
  deleteGroup(world, groupId, at.now)
  expect(members()).toBe(0)
  expect(deviceStore.all(world)[0]?.lastModifiedTime).toBe(at.now)
})

it('a group that is deleted before its devices were ever looked at does, too', () => {
  const fresh = testWorld()
  seedWorld(fresh, { sims: 1, now: fresh.now() })
  const groupId = deviceStore.all(world)[0]?.groupId ?? ''
  deleteGroup(fresh, groupId, at.now)
  expect(deviceStore.all(fresh).map((one) => one.groupId)).toEqual(Array(6).fill(undefined))
})

describe('network sets', () => {
  const called = (text: string) => ({
    get ns_id() {
      const set = networkSets.all(world).find(({ tags }) => tags['name']?.startsWith(text))
      return set?.networkSetId ?? 'none'
    },
  })
  const [own, trial, foreign] = [called('農場'), called('Trial'), called('Partner')]
  type Path = Readonly<ReturnType<typeof called>>
  const add = ({ ns_id: id }: Path, who?: string) =>
    errorOf(() => sets.addPermission(at, networkSets.get(world, id), who))
  const revoke = ({ ns_id: id }: Path, who?: string) =>
    errorOf(() => sets.revokePermission(at, networkSets.get(world, id), who))
  const join = (no: number, setId?: string, where = at) =>
    errorOf(() => sets.joinSet(where, `02005e200000000${no}`, setId))
  const remove = (path: Path, where = at) =>
    errorOf(() => handlers.deleteLoraNetworkSet({ ...where, path: { ...path } }))

  it('permit an operator once, and never the own one', () => {
    const some = 'OP0123456789'
    expect(add(trial, some)).toBe('none')
    expect(networkSets.get(world, trial.ns_id)).toMatchObject({
      allowedOperators: [some],
      lastModifiedTime: at.now,
    })
    expect(add(trial, some)).toBe('400 COM0004')
    expect(add(trial, world.operatorId)).toBe('400 COM0004')
    for (const wrong of ['OP123', 'op0123456789', 'OP01234567890', ' OP0123456789', '__proto__']) {
      expect(add(trial, wrong)).toBe('400 COM0004')
    }
    expect(add(trial)).toBe('400 COM0003')
    expect(add({ ns_id: 'none' }, some)).toBe('404 SEM0014')
    expect(revoke(trial, 'OP0123456780')).toBe('400 COM0004')
    expect(revoke(trial, some)).toBe('none')
    expect(revoke(trial, some)).toBe('400 COM0004')
  })

  it('of another operator can be used, not changed', () => {
    expect(join(1, foreign.ns_id)).toBe('none')
    const path = { ns_id: foreign.ns_id, tag_name: 'name' }
    expect(errorOf(() => handlers.putLoraNetworkSetTags({ ...at, path, body: [] }))).toBe(
      '403 AUM0032',
    )
    expect(errorOf(() => handlers.deleteLoraNetworkSetTag({ ...at, path }))).toBe('403 AUM0032')
    expect(add(foreign, 'OP0123456789')).toBe('403 AUM0032')
    expect(revoke(foreign, world.operatorId)).toBe('403 AUM0032')
    expect(remove(foreign)).toBe('403 AUM0032')
  })

  it('take owned gateways that are there', () => {
    expect(join(1, 'none')).toBe('404 SEM0014')
    expect(join(1)).toBe('400 COM0003')
    expect(join(3, own.ns_id)).toBe('400 SEM0175')
    expect(join(9, own.ns_id)).toBe('404 SEM0013')
    gateways.put(world, { ...gateways.get(world, '02005e2000000001'), terminatedTime: 1 })
    expect(join(1, own.ns_id)).toBe('400 SEM0170')
  })

  it('stay while a gateway or a group uses them', () => {
    expect(remove(own)).toBe('400 SEM0174')
    expect(join(1, trial.ns_id)).toBe('none')
    expect(join(2, trial.ns_id)).toBe('none')
    expect(remove(own)).toBe('none')
    sets.leaveSet(at, '02005e2000000001')
    expect(remove(trial)).toBe('400 SEM0174')
    sets.leaveSet(at, '02005e2000000002')
    const configuration = { SoracomAir: { networkSetId: trial.ns_id } }
    const { groupId } = createGroup(world, { configuration }, 0)
    expect(remove(trial)).toBe('400 SEM0174')
    deleteGroup(world, groupId, at.now)
    const gone = trial.ns_id
    expect(remove(trial)).toBe('none')
    expect(remove({ ns_id: gone })).toBe('404 SEM0014')
  })

  it('are seen by the operator that may use them, as they are', () => {
    const { other, there } = stranger()
    expect(errorOf(() => networkSets.get(other, trial.ns_id))).toBe('404 SEM0014')
    expect(add(trial, other.operatorId)).toBe('none')
    const path = { ns_id: trial.ns_id }
    const body = [{ tagName: 'site', tagValue: 'B' }]
    handlers.putLoraNetworkSetTags({ ...at, path, body })
    expect(networkSets.all(other)).toEqual([networkSets.get(world, trial.ns_id)])
    gateways.put(other, { ...gateways.get(world, '02005e2000000001'), networkSetId: undefined })
    expect(join(1, trial.ns_id, there)).toBe('none')
    expect(remove(trial)).toBe('400 SEM0174')
    expect(remove(trial, there)).toBe('403 AUM0032')
    expect(revoke(trial, other.operatorId)).toBe('none')
    expect(networkSets.all(other)).toEqual([])
    expect(gateways.get(other, '02005e2000000001').networkSetId).toBeUndefined()
    expect(remove(trial)).toBe('none')
  })

  it('of two operators with the same seed are different sets', () => {
    const { other } = stranger()
    seedWorld(other, { sims: 1, now: other.now() })
    const twin = { ...other, seed: world.seed }
    const ids = [...networkSets.all(world), ...networkSets.all(twin)].map((set) => set.networkSetId)
    expect(new Set(ids).size).toBe(6)
  })

  it('go for everybody when they are deleted', () => {
    const { other } = stranger()
    add(trial, other.operatorId)
    expect(networkSets.all(other)).toHaveLength(1)
    expect(remove(trial)).toBe('none')
    expect(networkSets.all(other)).toEqual([])
  })
})
