import { describe, expect, it } from 'vitest'
import { ApiError } from '../../../api/errors.ts'
import { emptyRegistration, simIdIn, refusedFields, registrationProblems } from './registration.ts'

const filled = { ...emptyRegistration, simId: '8981100000000000001', secret: '12345678' }
const wrong = (values: object) =>
  Object.entries(registrationProblems({ ...filled, ...values })).flatMap(([field, problem]) =>
    problem === null ? [] : [field],
  )
const refusal = (status: number, message: string) => new ApiError({ status, code: 'X', message })

describe('what is typed', () => {
  it('may be a number as it is printed', () => {
    expect(simIdIn(' 8981 1000-0000 ０001F ')).toBe('8981100000000001')
    expect(simIdIn(' x 1 ')).toBe('x 1')
  })

  it('must be a SIM ID and a secret, with tags that can be stored', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ simId: ' ' })).toEqual(['simId'])
    expect(wrong({ simId: '89811x' })).toEqual(['simId'])
    expect(wrong({ simId: '../groups' })).toEqual(['simId'])
    expect(wrong({ secret: '' })).toEqual(['secret'])
    expect(wrong({ tags: [{ id: '1', key: 'name', value: 'a' }] })).toEqual(['tags'])
    expect(wrong({ tags: [{ id: '1', key: 'a', value: 'a' }] })).toEqual([])
  })
})

describe('a refusal', () => {
  it('is shown at the field it is about', () => {
    const fields = (status: number, message: string) =>
      Object.keys(refusedFields(refusal(status, message)) ?? {})
    expect(fields(404, 'No such SIM')).toEqual(['simId'])
    expect(fields(404, 'No such group')).toEqual(['groupId'])
    expect(fields(400, 'The registration secret does not belong to this SIM.')).toEqual(['secret'])
    expect(fields(400, 'This SIM is registered already.')).toEqual(['simId'])
  })

  it('that is about none is left to the form', () => {
    expect(refusedFields(refusal(503, 'SIM service is down'))).toBeUndefined()
    expect(refusedFields(refusal(403, 'SIM:registerSim'))).toBeUndefined()
    expect(refusedFields(new Error('no'))).toBeUndefined()
  })
})
