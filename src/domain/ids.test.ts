import { describe, expect, it } from 'vitest'
import {
  isEid,
  isGroupId,
  isIccid,
  isImei,
  isImsi,
  isMsisdn,
  isOperatorId,
  isSimId,
} from './ids.ts'

const iccid = '8942310000000000001'
const eid = '89049032001234500000000123456789'
const imsi = '295050000000001'
const uuid = '0f3b1a52-7c1d-4e9a-8f00-0123456789ab'
const samples = [iccid, `${iccid}2`, eid, imsi, '818012345678', 'OP0000000001', uuid, '', 'x']

function accepted(test: (text: string) => boolean): string[] {
  return samples.filter(test)
}

describe('recognisers', () => {
  it('accept their own form and no other', () => {
    expect(accepted(isIccid)).toEqual([iccid, `${iccid}2`])
    expect(accepted(isEid)).toEqual([eid])
    expect(accepted(isSimId)).toEqual([iccid, `${iccid}2`, eid])
    expect(accepted(isImsi)).toEqual([imsi])
    expect(accepted(isImei)).toEqual([imsi])
    expect(accepted(isMsisdn)).toEqual([imsi, '818012345678'])
    expect(accepted(isOperatorId)).toEqual(['OP0000000001'])
    expect(accepted(isGroupId)).toEqual([uuid])
  })

  it('refuse what surrounds or resembles them', () => {
    for (const text of [` ${iccid}`, `${iccid}\n`, '１２３', `${imsi}a`, '+818012345678']) {
      expect([isIccid, isEid, isImsi, isImei, isMsisdn].some((test) => test(text))).toBe(false)
    }
    expect(isOperatorId('op0000000001')).toBe(false)
    expect(isOperatorId('OP000000001')).toBe(false)
    expect(['OP123', ''].some(isOperatorId)).toBe(false)
    expect(isGroupId(uuid.toUpperCase())).toBe(true)
    expect(isGroupId(uuid.replaceAll('-', ''))).toBe(false)
  })
})
