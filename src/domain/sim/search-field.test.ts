import { describe, expect, it } from 'vitest'
import { fitOf } from './search-fits.ts'
import { readSimTerms } from './search-field.ts'

const only = (text: string) => readSimTerms(text)[0]
const fieldsOf = (text: string) => only(text)?.conditions.map(({ field }) => field) ?? []
const valueOf = (text: string) => only(text)?.conditions[0]?.value
const iccid = '8942310000000000001'

describe('what a person means', () => {
  it.each([
    [iccid, 'iccid'],
    ['89423100000000000012', 'iccid'],
    ['894231', 'iccid'],
    ['89049032001234500000000123456789', 'sim_id'],
    ['295050000000001', 'imsi'],
    ['44010', 'imsi'],
    ['+81 80-1234-5678', 'msisdn'],
    ['DN0123456', 'serial_number'],
    ['0f3b1a52-7c1d-4e9a-8f00-0123456789ab', 'group_id'],
    ['site=Quarry', 'tag'],
    ['pump', 'name'],
    ['自販機', 'name'],
    ['<img src=x>', 'tag'],
  ])('by %s is a %s', (text, field) => expect(fieldsOf(text)[0]).toBe(field))

  it('may be any number that a piece of one belongs to, and names', () => {
    const fields = ['imsi', 'msisdn', 'iccid', 'sim_id', 'name', 'serial_number']
    expect(fieldsOf('0001')).toEqual(fields)
  })

  it('is found without what numbers are written with', () => {
    expect(valueOf(' 8942 3100 0000 0000 001 ')).toBe(iccid)
    expect(valueOf('８９４２３１')).toBe('894231')
    expect(valueOf('+81(80)1234')).toBe('81801234')
    expect(valueOf('ＤＮ０１２３４５')).toBe('DN012345')
    expect(valueOf('  pump 1 ')).toBe('pump 1')
    // A check digit and a filler that the platform does not store.
    expect(valueOf(`${iccid}5`)).toBe(iccid)
    expect(valueOf(`${iccid}F`)).toBe(iccid)
    expect(only('080-1234-5678')?.conditions).toContainEqual({
      field: 'msisdn',
      value: '8012345678',
    })
  })

  it('may be several things, each by itself', () => {
    const terms = readSimTerms('295050000000001, pump ,a')
    expect(terms.map(({ written, conditions }) => [written, conditions.length])).toEqual([
      ['295050000000001', 4],
      ['pump', 3],
      // searchSims refuses the whole search for one short value.
      ['a', 0],
    ])
  })

  it('is what it is in the field that was chosen', () => {
    expect(readSimTerms('44 010', ['name'])[0]?.conditions).toEqual([
      { field: 'name', value: '44 010' },
    ])
    expect(readSimTerms('44 010', ['imsi'])[0]?.conditions).toEqual([
      { field: 'imsi', value: '44010' },
    ])
    expect(readSimTerms(`${iccid};${iccid}2`, ['iccid']).map(({ digits }) => digits)).toEqual([
      iccid,
      `${iccid}2`,
    ])
  })

  it.each(['', ' ', ','])('is nothing in %j', (text) => expect(readSimTerms(text)).toEqual([]))
  it.each(['a', '7', '+', '+8', '-'])('is too short in %j', (text) => {
    expect(readSimTerms(text).flatMap(({ conditions }) => conditions)).toEqual([])
  })
})

describe('the SIM that is meant', () => {
  const sim = {
    simId: iccid,
    tags: { name: 'meter a=b', site: 'SPR-055', bay: 'x' },
    profiles: {
      [iccid]: {
        iccid,
        subscribers: { '295050000000001': { imsi: '295050000000001', msisdn: '818012345678' } },
      },
    },
  }
  const isMeant = (text: string) => readSimTerms(text).map((term) => fitOf(term)?.(sim))[0]

  it.each([
    iccid,
    `${iccid}7`,
    `${iccid}F`,
    iccid.slice(0, 18),
    '295050000000001',
    '+81 80 1234 5678',
    'site=SPR-055',
    ' SITE = spr ',
    'a=b',
  ])('is it by %s', (text) => expect(isMeant(text)).toBe(true))

  it.each([
    `${iccid.slice(0, -1)}2`,
    '295050000000002',
    '+818012345679',
    'bay=SPR-055',
    'site=SPX',
  ])('is another by %s', (text) => expect(isMeant(text)).toBe(false))

  it('is known by its telephone number as it is dialled at home, among others', () => {
    const [first, second] = readSimTerms('080-1234-5678, 080-1234-5679')
    expect([first, second].map((term) => term && fitOf(term)?.(sim))).toEqual([true, false])
  })

  it.each(['pump', '44010', '0f3b1a52-7c1d-4e9a-8f00-0123456789ab'])(
    'is for the API to say by %s',
    (text) => expect(isMeant(text)).toBeUndefined(),
  )
})
