import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** A file as it is sent: its type, and its bytes after gzip. */
export type Served = readonly [type: string, gzipped: Buffer]

/** Serves files by their paths on this machine, all of them compressed beforehand. */
export async function serveFiles(files: ReadonlyMap<string, Served>) {
  const server = createServer(({ url = '' }, response) => {
    const [type, body] = files.get(url.split('?')[0] ?? '') ?? ['text/plain', gzipSync('')]
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.close() }
}
