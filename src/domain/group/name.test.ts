import { describe, expect, it } from 'vitest'
import { groupName } from './name.ts'

const groupId = '00000000-0000-4000-8000-000000000001'

describe('groupName', () => {
  it('is the tag called name', () => {
    expect(groupName({ groupId, tags: { name: 'Vending machines' } })).toBe('Vending machines')
  })

  it('falls back to the id', () => {
    expect(groupName({ groupId, tags: { name: ' ' } })).toBe(groupId)
    expect(groupName({ groupId, tags: {} })).toBe(groupId)
    expect(groupName({ groupId, tags: null })).toBe(groupId)
    expect(groupName({ groupId })).toBe(groupId)
    expect(groupName({})).toBe('')
  })
})
