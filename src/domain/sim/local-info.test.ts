import { expect, it } from 'vitest'
import { readLocalInfo } from './local-info.ts'

it('reads a report as the service was seen to have it', () => {
  const info = {
    location: { eci: 243870535, tac: 31811, radioType: 'lte' },
    imei: '354899989045697',
    createdTime: 1738567307285,
    status: 'updated',
    lastModifiedTime: 1738567307297,
  }
  expect(readLocalInfo(info)).toEqual({
    status: 'updated',
    time: 1738567307297,
    facts: [
      ['location.eci', 243870535],
      ['location.tac', 31811],
      ['location.radioType', 'lte'],
      ['imei', '354899989045697'],
    ],
  })
})

it('bears anything', () => {
  for (const info of [undefined, null, '', {}, { imei: null }]) {
    expect(readLocalInfo(info)).toBeUndefined()
  }
  expect(readLocalInfo({ status: 'failed', lastModifiedTime: 5 })).toMatchObject({
    time: 5,
    facts: [],
  })
  expect(readLocalInfo({ status: 7, lastModifiedTime: 'x' })).toEqual({
    status: undefined,
    time: undefined,
    facts: [],
  })
})
