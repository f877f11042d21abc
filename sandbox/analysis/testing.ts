import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import type { Sandbox } from '../app.ts'
import type { TestClient } from '../testing/client.ts'

/** The path of an address that the sandbox gave out, as its app knows it. */
export function pathOf(url = ''): string {
  return new URL(url).pathname.replace(/^.*(?=\/files\/)/, '')
}

/** Waits until a query is done or has failed; answers how it stands then, and what was seen before. */
export async function followed(client: TestClient, queryId: string, query = '') {
  const phases: string[] = []
  for (;;) {
    const answer = await client.call('getAnalysisQueries', { path: { query_id: queryId }, query })
    const { status = '' } = answer.data
    if (answer.status !== 200 || status === 'COMPLETED') return { ...answer, phases }
    if (phases.at(-1) !== status) phases.push(status)
    await sleep(20)
  }
}

/** Runs a query over the last days before `now` (UNIX milliseconds); answers its rows. */
export async function rowsFrom(
  sandbox: Sandbox,
  client: TestClient,
  sql: string,
  days = 1,
): Promise<Record<string, unknown>[]> {
  const to = Math.floor(sandbox.worlds.now('OP0000000001') / 1000)
  const body = { sql, from: to - days * 86_400, to }
  const started = await client.call('startAnalysisQueries', { body })
  if (started.status !== 200) throw new Error(started.error.message)
  const done = await followed(client, started.data.queryId ?? '', 'exportFormat=jsonl')
  if (done.status !== 200) throw new Error(done.error.message)
  const text = await textAt(sandbox, done.data.url)
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

/** The text of a result's file. */
export async function textAt(sandbox: Sandbox, url: string | undefined): Promise<string> {
  const file = await sandbox.jp.request(pathOf(url))
  return gunzipSync(Buffer.from(await file.arrayBuffer())).toString()
}
