import { badRequest, notFound } from '../http/errors.ts'
import { page, type Handlers } from '../http/handler.ts'
import { countExported } from '../stats/exported-data.ts'
import { withStill } from './camera-data.ts'
import { pageOfCategory } from './category.ts'
import { pageOfEntries } from './entries.ts'
import { entryTime } from './entry-time.ts'
import { pageOfSources } from './metadata.ts'
import { entryAt, removeEntry } from './sources.ts'
import { resourceTypes, type Source } from './store.ts'

interface SourcePath {
  readonly resource_type: string
  readonly resource_id: string
}

/** The source that a path names. 400 for a type that there is not. */
function sourceIn({ resource_type: type, resource_id: resourceId }: SourcePath): Source {
  const resourceType = resourceTypes.find((one) => one === type)
  if (resourceType) return { resourceType, resourceId }
  const known = resourceTypes.join(', ')
  throw badRequest(
    'resource_type',
    `must be one of ${known}`,
    `${known} のいずれかを指定してください`,
  )
}

export const dataHandlers = {
  getDataEntries: (call) =>
    page(pageOfEntries(call, sourceIn(call.path), call.query), (entry) => withStill(call, entry)),
  getDataEntry: (call) => {
    const { world, now, path } = call
    const entry = entryAt(world, now, sourceIn(path), entryTime(path))
    if (!entry) throw notFound('DataEntry', `${path.resource_id}/${path.time}`)
    countExported(world, [entry], now)
    return withStill(call, entry)
  },
  deleteDataEntry: ({ world, now, path }) =>
    removeEntry(world, now, sourceIn(path), entryTime(path)),
  getDataEntriesByCategory: (call) =>
    page(pageOfCategory(call, call.path.category, call.query), (entry) => entry),
  listDataResourceMetadata: (call) => page(pageOfSources(call, call.query), (one) => one),
  listDataSourceResources: (call) => page(pageOfSources(call, call.query), (one) => one),
} satisfies Partial<Handlers>
