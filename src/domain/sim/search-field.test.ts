import { describe, expect, it } from 'vitest'
import { detectSimSearchField } from './search-field.ts'

const guess = (text: string) => detectSimSearchField(text).fields[0]

describe('detectSimSearchField', () => {
  it.each([
    ['8942310000000000001', 'iccid'],
    ['89423100000000000012', 'iccid'],
    ['894231', 'iccid'],
    ['89049032001234500000000123456789', 'sim_id'],
    ['295050000000001', 'imsi'],
    ['44010', 'imsi'],
    ['+81 80-1234-5678', 'msisdn'],
    ['DN0123456', 'serial_number'],
    ['0f3b1a52-7c1d-4e9a-8f00-0123456789ab', 'group_id'],
    ['pump', 'name'],
    ['自販機', 'name'],
    ['<img src=x>', 'name'],
    ['pump,valve', 'name'],
  ])('takes %s for %s', (text, field) => {
    expect(guess(text)).toBe(field)
  })

  it('offers every number that a piece of one may belong to, and names', () => {
    expect(detectSimSearchField('0001').fields).toEqual(
      expect.arrayContaining(['imsi', 'msisdn', 'iccid', 'sim_id', 'name']),
    )
  })

  it('strips what numbers are written with', () => {
    expect(detectSimSearchField(' 8942 3100 0000 0000 001 ').value).toBe('8942310000000000001')
    expect(detectSimSearchField('８９４２３１').value).toBe('894231')
    expect(detectSimSearchField('+81(80)1234').value).toBe('81801234')
    expect(detectSimSearchField('  pump 1 ').value).toBe('pump 1')
  })

  it('takes several values for what all of them can be', () => {
    expect(detectSimSearchField('295050000000001, 295050000000002')).toEqual({
      fields: ['imsi', 'msisdn', 'iccid', 'sim_id'],
      value: '295050000000001,295050000000002',
    })
    expect(detectSimSearchField('0001,pump').fields).toEqual(['name'])
    expect(detectSimSearchField('pump,').value).toBe('pump')
    // searchSims refuses the whole search for one short value.
    expect(detectSimSearchField('pump,a').fields).toEqual([])
  })

  it.each(['', ' ', ',', 'a', '7', '+', '+8', '-'])('has nothing to search for in %j', (text) => {
    expect(detectSimSearchField(text).fields).toEqual([])
  })
})
