import { describe, expect, it } from 'vitest'
import { ApiError } from '../../api/errors.ts'
import { fieldErrors, fieldNamed } from './server-errors.ts'

const refused = (message: string, status = 400) =>
  new ApiError({ status, code: 'COM0004', message })

describe('the field a message is about', () => {
  it('is the one it names first', () => {
    expect(fieldNamed('speedClass: must be one of s1.fast', ['name', 'speedClass'])).toBe(
      'speedClass',
    )
    expect(
      fieldNamed('expiryTime must be before expiryAction', ['expiryAction', 'expiryTime']),
    ).toBe('expiryTime')
  })

  it('is named as a whole word only', () => {
    expect(fieldNamed('username is taken', ['name'])).toBeUndefined()
    expect(fieldNamed('tag_name is taken', ['name'])).toBeUndefined()
    expect(fieldNamed('tags[0].tagName is too long', ['tag', 'tagName'])).toBe('tagName')
    expect(fieldNamed('namespace and name differ', ['name'])).toBe('name')
  })

  it('is not there where no field is named', () => {
    expect(fieldNamed('Something went wrong', ['name'])).toBeUndefined()
    expect(fieldNamed('', [])).toBeUndefined()
  })
})

describe('the errors a form shows at its fields', () => {
  const fields = { name: 'name', expiryTime: 'at' }

  it('are the message, at the form’s own field', () => {
    expect(fieldErrors(refused('expiryTime: must lie ahead'), fields)).toEqual({
      at: 'expiryTime: must lie ahead',
    })
  })

  it.each([401, 403, 429, 500, 503])('are none for status %d', (status) => {
    expect(fieldErrors(refused('name: whatever', status), fields)).toEqual({})
  })

  it('are none for what is no answer of the API', () => {
    expect(fieldErrors(new Error('name'), fields)).toEqual({})
    expect(fieldErrors(undefined, fields)).toEqual({})
  })
})
