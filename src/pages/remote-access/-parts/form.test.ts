import { expect, test } from 'vitest'
import {
  fieldProblems,
  initialValues,
  type AnyFields,
  type Values,
} from '../../../components/form/fields.ts'
import { accessBody, accessFields, type AccessValues } from './form.ts'

const fields = accessFields as AnyFields
const usual = initialValues(fields, []) as Values & AccessValues
const body = (values: Partial<AccessValues>) =>
  accessBody({ ...usual, ...values }, { service: 'air' })
const wrong = (values: Partial<AccessValues>) =>
  Object.keys(fieldProblems(fields, { ...usual, ...values }, []))

test('the usual access is SSH for half an hour, for oneself', () => {
  expect(wrong({})).toEqual([])
  expect(body({})).toEqual({
    destination: { service: 'air', port: 22 },
    duration: 1800,
    tlsRequired: false,
  })
})

test('TLS is said where the device may speak plain HTTP, and nowhere else', () => {
  expect(body({ listens: '80' }).tlsRequired).toBe(true)
  expect(body({ listens: '80', webTls: 'no' }).tlsRequired).toBe(false)
  expect(body({ listens: '443', webTls: 'yes', ownTls: 'yes' }).tlsRequired).toBe(false)
  const own = { listens: 'other', port: 8080 } as const
  expect(body(own)).toMatchObject({ destination: { port: 8080 }, tlsRequired: false })
  expect(body({ ...own, ownTls: 'yes' }).tlsRequired).toBe(true)
})

test('ranges are read as they are typed', () => {
  expect(body({ sources: '203.0.113.4\n198.51.100.0/24' }).source).toEqual({
    ipRanges: ['203.0.113.4/32', '198.51.100.0/24'],
  })
})

test('what is asked for is checked', () => {
  expect(wrong({ listens: 'other' })).toEqual(['port'])
  expect(wrong({ listens: 'other', port: 65_536 })).toEqual(['port'])
  expect(wrong({ lasts: 'other', minutes: 481 })).toEqual(['minutes'])
  expect(wrong({ lasts: 'other', minutes: 1.5 })).toEqual(['minutes'])
  expect(wrong({ lasts: 'other', minutes: 480 })).toEqual([])
  expect(wrong({ sources: 'office' })).toEqual(['sources'])
  expect(body({ lasts: 'other', minutes: 90 }).duration).toBe(5400)
})
