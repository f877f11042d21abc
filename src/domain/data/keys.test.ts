import { describe, expect, it } from 'vitest'
import { readEntry } from './entry.ts'
import { keyFacts, numberOf, positionKeys, positionOf, unitOf } from './keys.ts'

describe('the kind of a key', () => {
  const facts = (...contents: object[]) =>
    keyFacts(contents.map((content) => readEntry({ content: JSON.stringify(content) })))

  it('is that of all its values; null says nothing', () => {
    const found = facts({ n: 1, b: true, t: 'x', m: 1, e: null }, { n: null, b: false, m: 'x' })
    expect(found.map(({ key, kind, count }) => [key, kind, count])).toEqual([
      ['n', 'number', 1],
      ['b', 'boolean', 2],
      ['t', 'text', 1],
      ['m', 'mixed', 2],
      ['e', 'text', 0],
    ])
  })

  it('is a number where numbers came as text, and says so', () => {
    expect(facts({ a: '21.5' }, { a: 3 })[0]).toMatchObject({ kind: 'number', numbersAsText: true })
    expect(facts({ a: 21.5 })[0]).toMatchObject({ kind: 'number', numbersAsText: false })
  })

  it.each([
    ['21.5', 21.5],
    ['-3', -3],
    ['1e3', 1000],
    ['.5', 0.5],
    ['', undefined],
    ['1,234', undefined],
    ['0x1F', undefined],
    ['007', undefined],
    ['8942310019000000012', undefined],
    ['1e999', undefined],
    [true, undefined],
    [null, undefined],
  ])('%j is the number %j', (value, number) => expect(numberOf(value)).toBe(number))
})

describe('a unit', () => {
  it.each([
    ['temperature_c', '°C'],
    ['battery_percent', '%'],
    ['vibration_mm_s', 'mm/s'],
    ['pressureKpa', 'kPa'],
    ['line.speed_rpm', 'rpm'],
    ['lat', '°'],
    ['gps.longitude', '°'],
    ['temperature', undefined],
    ['c', undefined],
    ['mac', undefined],
    ['constructor_constructor', undefined],
    ['', undefined],
  ])('of %s is %s', (key, unit) => expect(unitOf(key)).toBe(unit))
})

describe('positions', () => {
  it('stand under latitude and longitude beside each other', () => {
    expect(positionKeys(['x', 'lat', 'lon'])).toEqual([{ lat: 'lat', lon: 'lon' }])
    expect(positionKeys(['position.lat', 'lon', 'position.lng'])).toEqual([
      { lat: 'position.lat', lon: 'position.lng' },
    ])
    expect(positionKeys(['Latitude', 'Longitude'])).toEqual([{ lat: 'Latitude', lon: 'Longitude' }])
    expect(positionKeys(['flat', 'flon', 'lat'])).toEqual([])
  })

  it.each([
    [
      { lat: 35, lon: 139 },
      { lat: 35, lon: 139 },
    ],
    [
      { lat: '35.5', lon: 139 },
      { lat: 35.5, lon: 139 },
    ],
    [{ lat: null, lon: 139 }, undefined],
    [{ lat: 95, lon: 139 }, undefined],
    [{}, undefined],
  ])('%j is %j', (content, place) => {
    const reading = readEntry({ content: JSON.stringify(content) })
    expect(positionOf(reading, { lat: 'lat', lon: 'lon' })).toEqual(place)
  })
})
