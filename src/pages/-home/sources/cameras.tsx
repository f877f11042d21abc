import { plural, t } from '@lingui/core/macro'
import type { LinkProps } from '@tanstack/react-router'
import { getListSoraCamDevicesQueryOptions } from '../../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import { listSoraCamDeviceEvents, listSoraCamDevices } from '../../../api/generated/operations.ts'
import { countText } from '../../../components/detail/locale.ts'
import { urlTime } from '../../../components/time/range.ts'
import { cameraStatus } from '../../../domain/soracam/status.ts'
import { eventPages } from '../../soracam/-events/query.ts'
import { newestFirst, source, within, type Topic } from '../source.ts'

const listed: LinkProps = { to: '/soracam', search: { state: ['offline'] } }

const nameOf = ({ name, deviceId }: SoraCamDevice) => name || deviceId

function offline(cameras: readonly SoraCamDevice[]): Topic {
  return {
    id: 'cameras-offline',
    title: (count) => plural(count, { one: '# camera is offline', other: '# cameras are offline' }),
    link: listed,
    things: newestFirst(
      cameras
        .filter((camera) => cameraStatus(camera) === 'offline')
        .map((camera) => ({
          id: camera.deviceId,
          name: nameOf(camera),
          link: { to: '/soracam/$deviceId', params: { deviceId: camera.deviceId } },
          at: camera.lastConnectedTime,
        })),
    ),
    weight: 'danger',
  }
}

/** The cameras that are offline, and those that went so. Their list tells no quotas or licenses. */
export const cameras = source({
  id: 'cameras',
  needs: [listSoraCamDevices],
  coverage: 'jp',
  read: async ({ client }) => (await client.fetchQuery(getListSoraCamDevicesQueryOptions())).data,
  figures: [
    {
      label: t`Cameras online`,
      link: { to: '/soracam' },
      show: (all) => {
        const connected = all.length - offline(all).things.length
        return {
          value: countText(connected),
          note: <p>{t`of ${plural(all.length, { one: '# camera', other: '# cameras' })}`}</p>,
        }
      },
    },
  ],
  needsYou: (all) => [offline(all)],
  since: (all, from, now) => {
    const { things } = offline(all)
    return [
      {
        id: 'cameras-offline-since',
        title: (count) =>
          plural(count, { one: '# camera went offline', other: '# cameras went offline' }),
        link: listed,
        things: things.filter(({ at }) => within(at, from, now)),
      },
    ]
  },
  trouble: {
    path: '/soracam',
    text: (all) => {
      const count = offline(all).things.length
      return count === 0 ? undefined : t`${plural(count, { other: '#' })} offline`
    },
  },
})

/** What the cameras noticed. */
export const cameraEvents = source({
  id: 'camera-events',
  needs: [listSoraCamDeviceEvents, listSoraCamDevices],
  coverage: 'jp',
  read: async ({ client, from, opened }) => {
    const [{ pages }, { data: all }] = await Promise.all([
      client.fetchInfiniteQuery(eventPages(undefined, { fromMs: from, toMs: opened })),
      client.fetchQuery(getListSoraCamDevicesQueryOptions()),
    ])
    const events = pages.flatMap(({ items }) => items)
    return {
      names: new Map(all.map((camera) => [camera.deviceId, nameOf(camera)])),
      // The newest comes first: of each camera that one is named.
      newest: new Map(events.toReversed().map(({ deviceId, time }) => [deviceId, time])),
      count: events.length,
      more: pages.at(-1)?.nextKey !== undefined,
      period: { from: urlTime(from), to: urlTime(opened) },
    }
  },
  since: ({ names, newest, count, more, period }) => [
    {
      id: 'camera-events',
      title: () =>
        more
          ? plural(count, { other: 'More than # camera events' })
          : plural(count, { one: '# camera event', other: '# camera events' }),
      link: { to: '/soracam/events', search: period },
      things: newestFirst(
        [...newest].map(([deviceId, at]) => ({
          id: deviceId,
          name: names.get(deviceId) ?? deviceId,
          link: { to: '/soracam/$deviceId', params: { deviceId } },
          at,
        })),
      ),
    },
  ],
})
