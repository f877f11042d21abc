import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { ApiError } from '../../../api/errors.ts'
import { saveSettings } from './save.ts'
import { allSettings, type Setting, type Value } from './settings.ts'

/** A setting whose operations are played: by `set`, and by what the camera answers after it. */
function played(
  name: Setting['name'],
  set: (value: unknown) => Promise<unknown>,
  answers?: Value,
): Setting {
  const real = allSettings.find((setting) => setting.name === name)
  if (!real) throw new Error(name)
  let last: unknown
  return {
    ...real,
    set: (_deviceId, value) => {
      last = value
      return set(value)
    },
    get: () => Promise.resolve(answers ?? String(last)),
  }
}

const refused = new ApiError({
  status: 400,
  code: 'SEM0150',
  message: 'The camera is offline',
  method: 'POST',
})

test('one that fails keeps none of the others from being stored, and nothing is sent twice', async () => {
  const sent: unknown[] = []
  const works = (value: unknown) => {
    sent.push(value)
    return Promise.resolve()
  }
  const { stored, problems } = await saveSettings(
    new QueryClient(),
    '7CDDDE000001',
    [
      played('quality', works),
      played('rotation', () => Promise.reject(refused)),
      played('sound', works),
    ],
    { quality: 'low', rotation: '180', sound: 'off', logo: 'on' },
  )
  expect(sent).toEqual(['low', 'off'])
  expect(stored).toEqual(['quality', 'sound'])
  expect(problems.map(({ path }) => path)).toEqual([['rotation']])
  expect(problems[0]?.message).toContain('The camera is offline')
})

test('one that the camera does not take on is a problem, and tells how it stands', async () => {
  const { stored, problems } = await saveSettings(
    new QueryClient(),
    '7CDDDE000001',
    [played('rotation', () => Promise.resolve(), 0)],
    { rotation: '180' },
  )
  expect(stored).toEqual([])
  expect(problems[0]?.message).toContain('the camera answers that it is Not turned')
})

test('an answer that does not come is no problem: the change was taken', async () => {
  const setting = {
    ...played('rotation', () => Promise.resolve()),
    get: () => Promise.reject(refused),
  }
  const { stored } = await saveSettings(new QueryClient(), '7CDDDE000001', [setting], {
    rotation: '180',
  })
  expect(stored).toEqual(['rotation'])
})

test('a value that cannot be sent is a problem of its setting too', async () => {
  const [quality] = allSettings
  if (!quality) throw new Error('no settings')
  const { stored, problems } = await saveSettings(new QueryClient(), '7CDDDE000001', [quality], {
    quality: 'ultra',
  })
  expect(stored).toEqual([])
  expect(problems[0]?.message).toContain('cannot be set to ultra')
})
