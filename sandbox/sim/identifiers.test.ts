import { createPrivateKey, createPublicKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isEid, isIccid, isImei, isImsi, isMsisdn } from '../../src/domain/ids.ts'
import { hasWrongCheckDigit } from '../../src/domain/sim/imei.ts'
import { plans } from '../../src/domain/sim/subscriptions.ts'
import { addressOf, eidOf, imeiOf, luhnDigit, newArcKeys, numbersOf } from './identifiers.ts'

describe('numbersOf', () => {
  it.each(plans.map(({ subscription }) => subscription))(
    'gives %s numbers of the right form',
    (subscription) => {
      for (const simNo of [1, 2, 99_999, 9_999_999]) {
        const { iccid, imsi, msisdn, serialNumber } = numbersOf(subscription, 1, simNo)
        expect(isIccid(iccid) && iccid.length === 19).toBe(true)
        expect(luhnDigit(iccid.slice(0, -1))).toBe(Number(iccid.at(-1)))
        expect(isImsi(imsi)).toBe(true)
        if (msisdn !== null) expect(isMsisdn(msisdn)).toBe(true)
        if (serialNumber !== null) expect(serialNumber).toMatch(/^[A-Z]{2}\d{10}$/)
      }
    },
  )

  it('never gives two SIMs the same number, nor two worlds the same ICCID', () => {
    const iccids = new Set<string>()
    const addresses = new Set<string>()
    for (let simNo = 1; simNo <= 50_000; simNo += 1) {
      iccids.add(numbersOf('plan-D', 1, simNo).iccid)
      iccids.add(numbersOf('plan-D', 2, simNo).iccid)
      addresses.add(addressOf(simNo))
    }
    expect(iccids.size).toBe(100_000)
    expect(addresses.size).toBe(50_000)
  })

  it('marks virtual SIMs as having neither telephone number nor serial number', () => {
    const { imsi, msisdn, serialNumber } = numbersOf('planArc01', 1, 1)
    expect([imsi.slice(0, 5), msisdn, serialNumber]).toEqual(['99999', null, null])
  })
})

describe('check digits', () => {
  it('makes numbers pass the Luhn test', () => {
    expect(luhnDigit('7992739871')).toBe(3)
    expect(imeiOf('35111101', 42)).toHaveLength(15)
    expect(isImei(imeiOf('35111101', 42))).toBe(true)
    expect(hasWrongCheckDigit(imeiOf('35111101', 42))).toBe(false)
  })

  it('makes an EID 1 modulo 97', () => {
    for (const simNo of [1, 7, 123_456]) {
      const eid = eidOf(3, simNo)
      expect(isEid(eid)).toBe(true)
      expect(BigInt(eid) % 97n).toBe(1n)
    }
  })
})

it('keeps addresses in the default device subnet', () => {
  for (const simNo of [1, 1000, 9_999_999]) {
    const [a, b = 0, c = 0, d = 0] = addressOf(simNo).split('.').map(Number)
    expect(a === 10 && b >= 128 && b < 256 && c < 256 && d < 256).toBe(true)
  }
})

it('makes real WireGuard keys: the public one belongs to the private one', () => {
  const { publicKey, privateKey } = newArcKeys()
  const prefix = Buffer.from('302e020100300506032b656e04220420', 'hex')
  const der = Buffer.concat([prefix, Buffer.from(privateKey, 'base64')])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  expect(Buffer.from(x ?? '', 'base64url').toString('base64')).toBe(publicKey)
})
