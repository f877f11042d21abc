import { dayMs, hourMs, minuteMs } from '../../src/domain/time.ts'
import { seededGroupId } from '../group/groups.ts'
import type { World } from '../world.ts'
import type { InventoryDevice } from './store.ts'

/** The same in every world of the coverage: an id of the shape that Inventory gives. */
const idOf = (no: number) => `d-sandbox${String(no).padStart(13, '0')}`

/** The Inventory devices of a fleet in Japan coverage as they are at `now`; Global has none. */
export function seedDevices(world: World, now: number): InventoryDevice[] {
  if (world.coverage === 'g') return []
  const edge = seededGroupId(world, 'edge')
  const device = (
    no: number,
    name: string,
    endpoint: string,
    rest: Partial<InventoryDevice> = {},
  ): InventoryDevice => ({
    deviceId: idOf(no),
    endpoint,
    tags: { name },
    imsi: `44010000700${String(no).padStart(4, '0')}`,
    imei: `35000007000${String(no).padStart(4, '0')}`,
    ipAddress: `10.210.4.${no + 10}`,
    manufacturer: 'Example Works',
    modelNumber: 'EX-100',
    serialNumber: `SN-${String(no).padStart(4, '0')}`,
    firmwareVersion: '1.4.2',
    registeredTime: now - (140 - 10 * no) * dayMs - 11 * minuteMs,
    lifeTime: 3600,
    objects: { 3: [0] },
    written: {},
    heard: {},
    observations: [],
    reboots: [],
    createdTime: now - (140 - 10 * no) * dayMs,
    lastModifiedTime: now - 12 * dayMs,
    ...rest,
  })
  const observed = (path: string, days: number) => ({ path, from: now - days * dayMs })
  const unheard = {
    imsi: undefined,
    imei: undefined,
    ipAddress: undefined,
    manufacturer: undefined,
    modelNumber: undefined,
    serialNumber: undefined,
    firmwareVersion: undefined,
    registeredTime: undefined,
    objects: {},
  }
  return [
    device(1, '本社ゲートウェイ', 'gw-head-office', {
      groupId: edge,
      tags: { name: '本社ゲートウェイ', site: '本社', floor: '3' },
      objects: { 3: [0], 4: [0], 5: [0], 6: [0], 7: [0] },
      observations: [observed('/4/0/2', 30)],
    }),
    device(2, 'ビニールハウス 3 号棟', 'greenhouse-3', {
      groupId: edge,
      modelNumber: 'EX-200 Climate',
      firmwareVersion: '2.0.1',
      objects: { 3: [0], 26241: [0] },
      observations: [observed('/26241/0/0', 25), observed('/3/0/9', 25)],
    }),
    device(3, '倉庫カメラボックス', 'camera-box-7', {
      groupId: seededGroupId(world, 'cameras'),
      modelNumber: 'EX-300',
      firmwareVersion: '0.9.8',
      objects: { 3: [0], 4: [0] },
      observations: [observed('/3/0/9', 20)],
      silentTime: now - 3 * dayMs - 2 * hourMs,
    }),
    device(4, '', 'bench-unit', unheard),
    device(5, 'Bike tracker 12', 'tracker-12', {
      groupId: edge,
      modelNumber: 'EX-50',
      firmwareVersion: '3.1.0',
      objects: { 3: [0], 6: [0] },
      observations: [observed('/6/0', 14)],
    }),
    device(6, '<b>扉</b> 🚪 =1+1', 'door"><script>alert(1)</script>', {
      manufacturer: '<i>Example</i> Works',
      modelNumber: `EX-${'9'.repeat(60)}`,
      objects: { 3: [0], 26242: [0, 1] },
    }),
  ]
}
