import { generateKeyPairSync, randomUUID } from 'node:crypto'

/** Numbers of one operator's SIMs: all synthetic, shaped like the real ones, unique in a world. */

/** The check digit that makes `digits` pass the Luhn test, as ICCIDs and IMEIs carry it. */
export function luhnDigit(digits: string): number {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    const doubled = i % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return (10 - (sum % 10)) % 10
}

/** The last two digits of an EID: with them the whole number is 1 modulo 97. */
export function eidCheck(digits: string): string {
  let rest = 0
  for (const digit of `${digits}00`) rest = (rest * 10 + (digit.charCodeAt(0) - 48)) % 97
  return String(98 - rest).padStart(2, '0')
}

const spread = 10_000_000

/** Seven digits that are different for every SIM number below ten million, and look unordered. */
function scatter(simNo: number): string {
  return String((simNo * 7_368_787 + 1_204_567) % spread).padStart(7, '0')
}

function lastDigits(value: number, count: number): string {
  return String(value % 10 ** count).padStart(count, '0')
}

interface Prefixes {
  /** Seven digits, issuer first. */
  readonly iccid: string
  /** Five digits: country and network. */
  readonly imsi: string
  /** Country code and range; null for plans without a telephone number. */
  readonly msisdn: string | null
  /** Two letters; null for plans whose cards carry no serial number. */
  readonly serial: string | null
}

const docomo = { iccid: '8981100', imsi: '44010', msisdn: '8180', serial: 'DN' }
const kddi = { iccid: '8981300', imsi: '44051', msisdn: '8170', serial: 'KM' }
const global = { iccid: '8942310', imsi: '29505', msisdn: '42366', serial: null }
const virtual = { iccid: '8999900', imsi: '99999', msisdn: null, serial: null }
const usa = { iccid: '8901260', imsi: '31015', msisdn: '1555', serial: null }

const prefixes: Readonly<Record<string, Prefixes>> = {
  'plan-D': docomo,
  'plan-DU': docomo,
  'plan-K': kddi,
  'plan-K2': kddi,
  'plan-KM1': kddi,
  'plan-US': usa,
  'plan-US-max': usa,
  'plan-US-NA': usa,
  'plan-NA1': usa,
  planP1: { ...global, iccid: '8944200', imsi: '23450', msisdn: '44774' },
  planX1: { ...global, iccid: '8935711', imsi: '28001', msisdn: '35799' },
  planX2: { ...global, iccid: '8946070', imsi: '24007', msisdn: '46719' },
  planX3: { ...global, iccid: '8937206', imsi: '24803', msisdn: '37259' },
  'planX3-EU': { ...global, iccid: '8937206', imsi: '24803', msisdn: '37259' },
  planArc01: virtual,
}

export interface Numbers {
  readonly iccid: string
  readonly imsi: string
  readonly msisdn: string | null
  readonly serialNumber: string | null
}

/** The numbers of a subscription on a world's SIM number `simNo` (1 to 9,999,999). */
export function numbersOf(subscription: string, worldId: number, simNo: number): Numbers {
  const plan = prefixes[subscription] ?? global
  const tail = scatter(simNo)
  const iccid = `${plan.iccid}${lastDigits(worldId, 4)}${tail}`
  return {
    iccid: `${iccid}${luhnDigit(iccid)}`,
    imsi: `${plan.imsi}${lastDigits(worldId, 3)}${tail}`,
    msisdn: plan.msisdn === null ? null : `${plan.msisdn}${lastDigits(worldId, 1)}${tail}`,
    serialNumber: plan.serial === null ? null : `${plan.serial}${lastDigits(worldId, 3)}${tail}`,
  }
}

/**
 * The numbers of a SIM that the sandbox itself ships: of the network that is for tests, and with one
 * number for IMSI, ICCID and SIM id, as on the vendor's own sandbox.
 */
export function testNumbersOf(worldId: number, simNo: number): Numbers {
  const tail = scatter(simNo)
  const imsi = `00101${lastDigits(worldId, 3)}${tail}`
  const own = `${lastDigits(worldId, 1)}${tail}`
  return { iccid: imsi, imsi, msisdn: `9997${own}`, serialNumber: `TS${own}` }
}

/** The EID (32 digits) of an embedded SIM, which is its simId. */
export function eidOf(worldId: number, simNo: number): string {
  const digits = `8904903200${lastDigits(worldId, 5)}00000000${scatter(simNo)}`
  return `${digits}${eidCheck(digits)}`
}

/** A device's IMEI with its check digit; `typeCode` is the eight digits of the device's make. */
export function imeiOf(typeCode: string, serial: number): string {
  const digits = `${typeCode}${lastDigits(serial, 6)}`
  return `${digits}${luhnDigit(digits)}`
}

/** The device's address in the default device subnet 10.128.0.0/9, different for every SIM number. */
export function addressOf(simNo: number): string {
  const n = (simNo * 2_654_435 + 917) % 0x80_0000
  return `10.${128 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}`
}

export interface ArcKeys {
  /** Base64 of 32 bytes, as WireGuard writes keys. */
  readonly publicKey: string
  readonly privateKey: string
}

/** A new x25519 pair for a virtual SIM's WireGuard peer. */
export function newArcKeys(): ArcKeys {
  const key = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })
  return { publicKey: base64(key.x ?? ''), privateKey: base64(key.d ?? '') }
}

function base64(url: string): string {
  return Buffer.from(url, 'base64url').toString('base64')
}

export const newId: () => string = randomUUID
