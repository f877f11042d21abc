import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { ApiError } from '../../../api/errors.ts'
import { saveSettings } from './save.ts'
import { allSettings, type Setting, type Value } from './settings.ts'

/** A setting whose operations are played: by `set`, and by what the camera answers after it. */
function played(
  name: Setting['name'],
  set: (value: Value) => Promise<unknown>,
  answers?: Value,
): Setting {
  const real = allSettings.find((setting) => setting.name === name)
  if (!real) throw new Error(name)
  let last: Value = ''
  return {
    ...real,
    set: (_deviceId, value) => {
      last = value
      return set(value)
    },
    get: () => Promise.resolve({ data: { state: answers ?? last } }),
  }
}

const refused = new ApiError({
  status: 400,
  code: 'SEM0150',
  message: 'The camera is offline',
  method: 'POST',
})

test('one that fails keeps none of the others from being stored, and nothing is sent twice', async () => {
  const sent: Value[] = []
  const works = (value: Value) => {
    sent.push(value)
    return Promise.resolve()
  }
  const told: string[] = []
  const { stored, problems } = await saveSettings(
    new QueryClient(),
    '7CDDDE000001',
    [
      { setting: played('quality', works), value: 'low' },
      { setting: played('rotation', () => Promise.reject(refused)), value: 180 },
      { setting: played('sound', works), value: 'off' },
    ],
    (name) => told.push(name),
  )
  expect(sent).toEqual(['low', 'off'])
  expect(stored).toEqual(['quality', 'sound'])
  expect(told).toEqual(stored)
  expect(Object.keys(problems)).toEqual(['rotation'])
  expect(problems.rotation?.detail).toContain('The camera is offline')
})

test('one that the camera does not take on is a problem, and tells how it stands', async () => {
  const { stored, problems } = await saveSettings(
    new QueryClient(),
    '7CDDDE000001',
    [{ setting: played('rotation', () => Promise.resolve(), 0), value: 180 }],
    () => undefined,
  )
  expect(stored).toEqual([])
  expect(problems.rotation?.detail).toContain('the camera answers that it is Not turned')
})

test('an answer that does not come is no problem: the change was taken', async () => {
  const setting = {
    ...played('rotation', () => Promise.resolve()),
    get: () => Promise.reject(refused),
  }
  const { stored } = await saveSettings(
    new QueryClient(),
    '7CDDDE000001',
    [{ setting, value: 180 }],
    () => undefined,
  )
  expect(stored).toEqual(['rotation'])
})

test('a value that cannot be sent is a problem of its setting too', async () => {
  const [quality] = allSettings
  if (!quality) throw new Error('no settings')
  const { stored, problems } = await saveSettings(
    new QueryClient(),
    '7CDDDE000001',
    [{ setting: quality, value: 'ultra' }],
    () => undefined,
  )
  expect(stored).toEqual([])
  expect(problems.quality?.detail).toContain('cannot be set to ultra')
})
