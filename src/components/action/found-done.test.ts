import { IconTag } from '@tabler/icons-react'
import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { ApiError } from '../../api/errors.ts'
import { deleteSimTag, putSimTags, suspendSim } from '../../api/generated/operations.ts'
import type { One } from '../../api/reading.ts'
import { defineAction } from './action.ts'
import { foundDone } from './found-done.ts'
import { back } from './undo.ts'

interface Pump {
  readonly id: string
  readonly tag?: string
}

const api = { read: (): Pump => ({ id: 'a' }) }
const kind = {
  key: ({ id }: Pump) => id,
  name: ({ id }: Pump) => id,
  noun: { title: 'Pumps', one: 'pump', many: 'pumps', counted: (n: number) => `${n} pumps` },
  one: ((id) => ({
    queryKey: ['pump', id],
    queryFn: async () => ({ data: api.read(), status: 200, headers: new Headers() }),
  })) satisfies One<Pump>,
}
const words = {
  icon: IconTag,
  label: '',
  title: (what: string) => what,
  done: (what: string) => what,
}
const path = { sim_id: 'a' }
const put = (tagValue: string) => ({ path, body: [{ tagName: 'site', tagValue }] })
const undo = ({ tag }: Pump) =>
  tag === undefined
    ? back(deleteSimTag, { path: { ...path, tag_name: 'site' } })
    : back(putSimTags, put(tag))
const label = defineAction(kind, {
  ...words,
  id: 'put',
  operation: putSimTags,
  call: (_: Pump, { tag }: { tag: string }) => put(tag),
  undo,
})
const peel = defineAction(kind, {
  ...words,
  id: 'delete',
  operation: deleteSimTag,
  call: () => ({ path: { ...path, tag_name: 'site' } }),
  undo,
})
const suspend = defineAction(kind, {
  ...words,
  id: 'suspend',
  operation: suspendSim,
  call: () => ({ path }),
})

const look = (action: typeof label, tag: string | undefined, values: unknown = {}) => {
  api.read = () => ({ id: 'a', ...(tag !== undefined && { tag }) })
  return foundDone(action as never, { id: 'a' }, values, new QueryClient())
}

test('a call without an answer was made where its way back would be the same call', async () => {
  expect(await look(label, 'Kyoto', { tag: 'Kyoto' })).toEqual({ data: { id: 'a', tag: 'Kyoto' } })
  expect(await look(label, 'Nara', { tag: 'Kyoto' })).toBeUndefined()
  expect(await look(label, undefined, { tag: 'Kyoto' })).toBeUndefined()
  expect(await look(peel, undefined)).toEqual({ data: { id: 'a' } })
  expect(await look(peel, 'Kyoto')).toBeUndefined()
})

test('what nothing takes back says itself when it is done, or it cannot be told', async () => {
  expect(await look(suspend, undefined)).toBeUndefined()
  const told = { ...suspend, isDone: ({ tag }: Pump) => tag === undefined }
  expect(await look(told, undefined)).toEqual({ data: { id: 'a' } })
  expect(await look(told, 'Kyoto')).toBeUndefined()
})

test('where reading is refused it cannot be told; where it fails nothing is sent', async () => {
  const values = { tag: 'Kyoto' }
  const failing = (status: number) => {
    api.read = () => {
      throw new ApiError({ status, code: 'X', message: 'No.' })
    }
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    return foundDone(label as never, { id: 'a' }, values, client)
  }
  expect(await failing(403)).toBeUndefined()
  await expect(failing(0)).rejects.toThrow('No.')
})
