import { describe, expect, it } from 'vitest'
import { recorded } from '../../../api/recorded.ts'
import type { SoraCamEvent } from '../../../api/generated/models/soraCamEvent.ts'
import { eventColumns, eventFilters, lengthText, recordingText } from './columns.tsx'
import { eventPages, factsOf } from './query.ts'
import { eventSearch } from './search.ts'

const event: SoraCamEvent = {
  deviceId: '7CDDDE000001',
  deviceType: 'atomCamV2',
  eventId: 'e1',
  time: 1000,
  eventInfo: {
    infoType: 'atomEventV1',
    atomEventV1: { type: 'motion', startTime: 1000, endTime: 13_000, labels: ['person', 'car'] },
  },
}
const strange: SoraCamEvent = { ...event, eventId: 'e2', eventInfo: { infoType: 'smokeEventV1' } }
const bare: SoraCamEvent = { deviceId: 'd', deviceType: 'x', eventId: 'e3', time: 5 }

describe('an event', () => {
  it('is read where its details are known, and stays whole where they are not', () => {
    expect(factsOf(event)).toMatchObject({ kind: 'motion', from: 1000, to: 13_000 })
    expect(factsOf(strange)).toMatchObject({ kind: 'smokeEventV1', from: 1000, labels: [] })
    expect(factsOf(bare)).toMatchObject({ kind: '', from: 5, to: undefined })
  })

  it('is read in both shapes that were seen', () => {
    for (const number of [1, 2]) {
      const { body } = recorded(`SoraCam/listSoraCamDeviceEventsForDevice.${number}`)
      const [seen] = body as SoraCamEvent[]
      expect(seen && factsOf(seen)).toMatchObject({
        kind: 'motion',
        from: 1662973200000,
        to: 1662973203000,
        recording: 'completed',
        picture: expect.stringMatching(/^https:/),
      })
    }
  })

  it('says how long it lasted, and how its recording stands', () => {
    expect(lengthText(factsOf(event))).toBe('12 sec')
    expect(lengthText(factsOf(bare))).toBe('Goes on')
    expect(recordingText('failed')).toBe('Not recorded')
    expect(recordingText('queued')).toBe('queued')
    expect(recordingText(undefined)).toBe('')
  })

  it('names its camera in a list of several, by its id where the name is not known', () => {
    const camera = eventColumns(new Map([['7CDDDE000001', '店舗入口']])).find(
      ({ id }) => id === 'camera',
    )
    expect(camera?.text(event)).toBe('店舗入口')
    expect(camera?.text(bare)).toBe('d')
    expect(eventColumns(undefined).some(({ id }) => id === 'camera')).toBe(false)
  })
})

describe('a list of events', () => {
  it('can be narrowed to kinds that nobody knew before', () => {
    const [kind, camera] = eventFilters([event, strange], new Map([['d', 'Dock']]))
    expect(kind?.options?.map(({ value }) => value)).toEqual([
      'motion',
      'sound',
      'other',
      'smokeEventV1',
    ])
    expect(kind?.test?.(strange, ['smokeEventV1'])).toBe(true)
    expect(camera?.test?.(event, ['d'])).toBe(false)
    expect(eventFilters([], undefined)).toHaveLength(1)
  })

  it('asks for one camera where it is of one, and for all otherwise', () => {
    const period = { fromMs: 1, toMs: undefined }
    expect(eventPages(undefined, period).queryKey[0]).toBe('listSoraCamDeviceEvents')
    expect(eventPages('d', period).queryKey).toEqual([
      'listSoraCamDeviceEventsForDevice',
      'pages',
      { from: 1, to: undefined, limit: 100, deviceId: 'd' },
    ])
  })

  it('reads its URL, and takes what is broken for what is not there', () => {
    expect(eventSearch({ last: '7d', view: 'pictures', kind: 'motion' })).toMatchObject({
      last: '7d',
      view: 'pictures',
      kind: ['motion'],
    })
    expect(eventSearch({ last: '9y', view: 'cinema', from: 'now', to: 5 })).toMatchObject({
      last: undefined,
      view: undefined,
      from: undefined,
    })
  })
})
