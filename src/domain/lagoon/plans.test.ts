import { describe, expect, it, test } from 'vitest'
import {
  excessOf,
  hasRoom,
  isDown,
  isLastEditor,
  isSameMonth,
  limitsOf,
  possiblePlans,
  usersIn,
} from './plans.ts'

const editor = { role: 'Editor' }
const viewer = { role: 'Viewer' }

describe('limits', () => {
  it('grow by packs, in the plan Pro alone', () => {
    const packs = { basicUser: 2, basicDashboard: 1 }
    expect(limitsOf('pro', packs)).toEqual({ editors: 3, viewers: 17, dashboards: 6, alerts: 24 })
    expect(limitsOf('maker', packs)).toEqual(limitsOf('maker'))
  })
  it('are compared with what is known', () => {
    const use = { editors: 1, viewers: 3, alerts: 2 }
    expect(excessOf(use, limitsOf('maker'))).toEqual(['viewers'])
    expect(excessOf(use, limitsOf('free'))).toEqual(['viewers', 'alerts'])
    expect(excessOf(use, limitsOf('pro'))).toEqual([])
  })
})

test('there is room for so many of a role', () => {
  const limits = limitsOf('maker')
  expect(hasRoom('Viewer', [editor, viewer], limits)).toBe(true)
  expect(hasRoom('Viewer', [editor, viewer, viewer], limits)).toBe(false)
  expect(hasRoom('Editor', [editor], limits)).toBe(false)
})

test('somebody must be able to edit', () => {
  expect(isLastEditor(editor, [editor, viewer])).toBe(true)
  expect(isLastEditor(editor, [editor, editor])).toBe(false)
  expect(isLastEditor(viewer, [editor, viewer])).toBe(false)
  expect(usersIn([{ role: 'Admin' }, {}])).toEqual({ editors: 2, viewers: 0 })
})

test('a plan goes down to one before it, and not in the month in which it went up', () => {
  expect([isDown('pro', 'maker'), isDown('free', 'maker'), isDown('pro', 'pro')]).toEqual([
    true,
    false,
    false,
  ])
  const june = Date.UTC(2026, 5, 30, 23, 59)
  expect([isSameMonth(june, june + 60_000), isSameMonth(june, Date.UTC(2026, 5, 1))]).toEqual([
    false,
    true,
  ])
})

test('the plan follows from its packs and its users, as far as it does', () => {
  expect(possiblePlans({ users: [editor], packs: [] })).toEqual(['free', 'maker', 'pro'])
  expect(possiblePlans({ users: [editor, viewer], packs: undefined })).toEqual(['maker', 'pro'])
  expect(possiblePlans({ users: [editor, viewer, viewer, viewer], packs: [] })).toEqual(['pro'])
  expect(possiblePlans({ users: [editor], packs: [{}] })).toEqual(['pro'])
  expect(possiblePlans({ users: [editor, editor, editor], packs: [] })).toEqual(['pro'])
})
