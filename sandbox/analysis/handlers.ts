import { dayMs, toSeconds } from '../../src/domain/time.ts'
import type { ProducedFile } from '../files/producers.ts'
import { SoracomError } from '../http/error.ts'
import { notFound } from '../http/errors.ts'
import type { Handlers, OperatorCall } from '../http/handler.ts'
import { addressMs, signedFileAddress } from '../http/signing.ts'
import type { World } from '../world.ts'
import type { Worlds } from '../worlds.ts'
import { compile, sqlError } from './compile.ts'
import { analysisOf, noteQuery, stateOf, usedIn } from './queries.ts'
import { presentColumn, tableNames, tables } from './tables.ts'

export const analysisHandlers = {
  getAnalysisSchemas: () =>
    tableNames.map((name) => ({
      name,
      columnInfo: tables[name].map(({ name: column, databaseType, description }) =>
        Object.assign(presentColumn(column, databaseType), { description }),
      ),
    })),
  startAnalysisQueries: (call) => {
    const { worlds, world, now, fails } = call
    const { sql = '' } = call.body
    const { from, to } = periodOf(call)
    compile(sql)
    const { queryId } = noteQuery(worlds, world, now)
    const { runs } = analysisOf(worlds)
    if (fails) runs.fail(queryId, 'SQL execution error: internal error')
    else runs.start(world, { queryId, sql, from, to, now })
    return { queryId }
  },
  getAnalysisQueries: ({ worlds, world, base, path, query, now }) => {
    const state = stateOf(worlds, world, path.query_id)
    const usedExecCount = usedIn(world, now)
    if (state.status === 'FAILED') throw sqlError(state.message)
    if (state.status !== 'COMPLETED') return { status: state.status, usedExecCount }
    const { columns, rowCount, execMs, exportMs, ...files } = state.result
    const format = query.exportFormat === 'jsonl' ? 'jsonl' : 'csv'
    return {
      status: state.status,
      columnInfo: columns.map(({ name, databaseType }) => presentColumn(name, databaseType)),
      rowCount,
      fileSize: files[format].bytes.length,
      uncompressedFileSize: files[format].size,
      sqlExecTime: Math.ceil(execMs / 1000),
      sqlExportTime: Math.ceil(exportMs / 1000),
      usedExecCount,
      url: signedFileAddress(
        { world, base },
        'analysis',
        `${path.query_id}-${format}`,
        now + addressMs,
      ),
    }
  },
} satisfies Partial<Handlers>

/** The time a query is about, UNIX milliseconds: the day before `to`, and up to now, where nothing else is said. */
function periodOf({ body, now }: OperatorCall<'startAnalysisQueries'>) {
  const { to = toSeconds(now), from = to - dayMs / 1000 } = body
  if (from < 0 || to > 1e11)
    throw malformed('from, to', 'are UNIX time in seconds', 'UNIX 時間 (秒) を指定してください')
  if (from > to)
    throw malformed('from', 'must not be later than to', 'to 以前の時刻を指定してください')
  return { from: from * 1000, to: to * 1000 }
}

function malformed(field: string, en: string, ja: string): SoracomError {
  return new SoracomError(400, 'ANA0011', { en: `${field}: ${en}`, ja: `${field}: ${ja}` })
}

/** The file of a result, by the id in its address. 404 where it is not kept any more. */
export function resultFile(worlds: Worlds, world: World, id: string): ProducedFile {
  const [queryId = '', format] = id.split('-')
  const state = stateOf(worlds, world, queryId)
  if (state.status !== 'COMPLETED') throw notFound('Resource', queryId)
  const kind = format === 'jsonl' ? 'jsonl' : 'csv'
  return {
    name: `${queryId}.${kind}.gz`,
    type: 'application/gzip',
    pieces: [state.result[kind].bytes],
  }
}
