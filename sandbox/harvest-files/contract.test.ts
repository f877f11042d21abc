import { beforeEach, expect, test } from 'vitest'
import { keptMs } from '../../src/domain/files/limits.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { signedIn, TestClient, type Sent } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

const now = Date.UTC(2025, 5, 15, 12)
const operatorId = 'OP0000000001'
let sandbox: Sandbox
let root: TestClient

beforeEach(async () => {
  sandbox = createSandbox({ sims: 1, cameras: 1, wall: () => now })
  root = await signedIn(sandbox, 'root@example.com')
})

const at = (path: string, scope = 'private'): Sent => ({ path: { scope, path } })
const put = (path: string, body: Uint8Array | string = path, type = 'text/plain; charset=utf-8') =>
  root.call('putFile', { ...at(path), body, headers: { 'content-type': type } })
const list = async (path: string, query = 'limit=100') =>
  (await root.call('listFiles', { ...at(path), query })).data.map(({ filename }) => filename)
const find = async (prefix: string) => {
  const query = `scope=private&limit=100&prefix=${encodeURIComponent(prefix)}`
  return (await root.call('findFiles', { query })).data.map(({ filePath }) => filePath)
}

/** Follows the redirect of a file, as somebody without a token. */
async function download(path: string, headers: Record<string, string> = {}, scope = 'private') {
  const answer = await root.call('getFile', at(path, scope))
  const location = answer.headers.get('location') ?? ''
  return sandbox.jp.request(new URL(location).pathname, { headers })
}

test('every operation on files', async () => {
  const seen = new SeenToSucceed()
  const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 256)
  const headers = { 'content-type': 'Image/PNG; x=1' }
  const made = await seen.does(root, 'putFile', { ...at('/x/a b.png'), body: bytes, headers })
  expect(made.status).toBe(201)
  const { headers: about } = await seen.does(root, 'getFileMetadata', at('/x/a b.png'))
  expect(['content-length', 'content-type', 'etag'].map((name) => about.get(name))).toEqual([
    '1000',
    'image/png',
    made.headers.get('etag'),
  ])
  const { data } = await seen.does(root, 'listFiles', at('/x'))
  expect(data).toEqual([
    {
      filename: 'a b.png',
      directory: '/x/',
      filePath: '/x/a b.png',
      isDirectory: false,
      contentLength: 1000,
      contentType: 'image/png',
      etag: about.get('etag')?.replaceAll('"', ''),
      createdTime: now,
      lastModifiedTime: now,
      expiryTime: now + keptMs,
      operatorId,
    },
  ])
  const found = await seen.does(root, 'findFiles', { query: 'scope=private&prefix=/x' })
  expect(found.data.map(({ filePath }) => filePath)).toEqual(['/x/', '/x/a b.png'])
  expect(found.data[0]).not.toHaveProperty('contentLength')

  expect((await seen.does(root, 'getFile', at('/x/a b.png'))).status).toBe(302)
  const file = await download('/x/a b.png')
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="a b.png"')
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes)

  expect((await root.call('deleteDirectory', at('/x'))).error.code).toBe('SEM0212')
  await seen.does(root, 'deleteFile', at('/x/a b.png'))
  await seen.does(root, 'deleteDirectory', at('/x'))
  expect((await root.call('listFiles', at('/x'))).status).toBe(404)
  expect(seen.missing((tag) => tag === 'FileEntry')).toEqual([])
})

test('the root, and a folder with nothing in it', async () => {
  expect(await list('/')).toEqual(['camera/', 'firmware/', 'logs/', 'sites/', '報告書/'])
  expect((await root.request('GET', '/v1/files/private/?limit=1')).data).toHaveLength(1)
  expect((await put('/empty/deep/')).status).toBe(201)
  expect((await put('/empty/deep/')).status).toBe(200)
  expect([await list('/empty'), await list('/empty/deep')]).toEqual([['deep/'], []])
  expect((await root.call('deleteDirectory', at('/'))).status).toBe(400)
})

test('writing again keeps the time a file was made at', async () => {
  await put('/a', 'one')
  sandbox.worlds.setClock(operatorId, { now: now + 5000, frozen: true })
  expect((await put('/a', 'two')).status).toBe(200)
  const { data } = await root.call('findFiles', { query: 'scope=private&prefix=/a' })
  expect(data[0]).toMatchObject({ createdTime: now, lastModifiedTime: now + 5000 })
  expect(await (await download('/a')).text()).toBe('two')
})

test.each([
  '/日本 語/写真.jpg',
  '/😀.txt',
  '/?#%2F&\'"\\*:|<>;=+@!$,',
  '/a%20b',
  '/%',
  '/.../..a',
  `/${'x'.repeat(1023)}`,
  '/a'.repeat(16),
])('a path may be %s', async (path) => {
  expect((await put(path)).status).toBe(201)
  expect(await find(path)).toEqual([path])
  expect(await (await download(path)).text()).toBe(path)
  expect((await root.call('deleteFile', at(path))).status).toBe(204)
})

test('slashes may be sent as they are, as the service is called by hand', async () => {
  const sent = await root.request('PUT', '/v1/files/private/by/hand%20now.txt', { body: 'x' })
  expect(sent.status).toBe(201)
  expect(await find('/by')).toEqual(['/by/', '/by/hand now.txt'])
  const listed = await root.request('GET', '/v1/files/private/by/')
  expect(listed.data).toMatchObject([{ filename: 'hand now.txt' }])
  expect((await root.request('DELETE', '/v1/files/private/by/hand%20now.txt')).status).toBe(204)
  expect((await root.request('DELETE', '/v1/files/private/by/')).status).toBe(204)
})

test.each(['', '//', '/a//b', '/..', '/a/../b', '/a\nb', `/${'あ'.repeat(342)}`, '/a'.repeat(17)])(
  'nothing is stored at %j',
  async (path) => {
    const { status, error } = await put(path)
    expect([status, error.code]).toEqual([400, 'COM0004'])
    expect(error.message).toMatch(/^path: /)
  },
)

test('a folder asked for without its slash leads to its list', async () => {
  const { headers } = await root.call('getFile', at('/logs'))
  const { pathname } = new URL(headers.get('location') ?? '')
  expect((await root.request('GET', pathname)).data).toHaveLength(10)
  expect((await root.call('getFile', at('/nothing'))).status).toBe(404)
})

test('lists go on behind the last name, searches behind the last path', async () => {
  const paged: unknown[] = []
  for (let query = 'limit=1', more = true; more;) {
    const { data, headers } = await root.call('listFiles', { ...at('/'), query })
    paged.push(...data.map(({ filename }) => filename))
    const key = headers.get('x-soracom-next-key')
    more = key !== null
    query = `limit=1&last_evaluated_key=${encodeURIComponent(key ?? '')}`
  }
  expect(paged).toEqual(await list('/'))
  const first = await root.call('findFiles', { query: 'scope=private&prefix=/logs/&limit=2' })
  expect(first.headers.get('x-soracom-next-key')).toBe(first.data[1]?.filePath)
  const wrong = 'scope=private&prefix=/logs/&last_evaluated_key=/a'
  expect((await root.call('findFiles', { query: wrong })).status).toBe(400)
  expect((await root.call('findFiles', { query: 'scope=private&prefix=a' })).status).toBe(400)
})

test('files from Soracom are read and never written', async () => {
  expect(await list('/')).not.toContain('README.txt')
  expect(await (await download('/README.txt', {}, 'public')).text()).toContain('Soracom')
  const sent = { ...at('/README.txt', 'public'), body: 'x' }
  expect((await root.call('putFile', sent)).status).toBe(400)
  expect((await root.call('deleteFile', sent)).status).toBe(400)
  expect((await root.call('listFiles', at('/', 'other'))).status).toBe(404)
})

test('what is asked about a file alone is refused without words', async () => {
  const nobody = new TestClient(sandbox)
  const field = await signedIn(sandbox, 'field')
  const about = async (client: TestClient, path: string) =>
    (await client.call('getFileMetadata', at(path))).status
  const known = '/logs/2025-06-14.csv'
  expect(await about(nobody, known)).toBe(401)
  expect(await about(field, known)).toBe(403)
  expect([await about(root, '/none'), await about(root, '\0'), await about(root, known)]).toEqual([
    404, 404, 200,
  ])
  expect((await root.request('HEAD', '/v1/files/private/%zz')).status).toBe(400)
})

test('a part of a file, and nothing of one that is known', async () => {
  await put('/a.txt', '0123456789')
  const part = await download('/a.txt', { range: 'bytes=2-4' })
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 2-4/10',
    '234',
  ])
  const etag = part.headers.get('etag') ?? ''
  expect((await download('/a.txt', { 'if-none-match': etag })).status).toBe(304)
  expect((await download('/a.txt', { range: 'bytes=10-' })).status).toBe(416)
})

test('what a seed makes is the same each time, and as long as it says', async () => {
  for (const folder of ['/camera/', '/firmware/', '/logs/', '/sites/', '/報告書/']) {
    const query = `scope=private&limit=100&prefix=${encodeURIComponent(folder)}`
    const { data } = await root.call('findFiles', { query })
    const file = data.findLast(({ isDirectory }) => isDirectory === false)
    const bytes = await (await download(file?.filePath ?? '')).arrayBuffer()
    expect([folder, bytes.byteLength]).toEqual([folder, file?.contentLength])
  }
  const still = (await find('/camera/')).at(-1) ?? ''
  const bytes = new Uint8Array(await (await download(still)).arrayBuffer())
  expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xd8])
})

test('an address of a file is good for ten minutes, and for no other file', async () => {
  const location = (await root.call('getFile', at('/logs/2025-06-14.csv'))).headers.get('location')
  const { pathname } = new URL(location ?? '')
  const other = Buffer.from('private/firmware/v1.2/app.bin').toString('base64url')
  const forged = pathname.replace(/(?<=harvest\.)[^.]+/, other)
  expect((await sandbox.jp.request(forged)).status).toBe(403)
  sandbox.worlds.setClock(operatorId, { now: now + 10 * 60_000, frozen: true })
  expect((await sandbox.jp.request(pathname)).status).toBe(403)
})
