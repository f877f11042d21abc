import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Context } from 'hono'
import { accepts } from './compress.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Encodings a file may stand ready in beside itself, the smaller first. */
const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const

interface StaticFile {
  readonly file: string
  readonly etag: string
}

/** A built console by URL path. Only what was there at the start is served. */
export type StaticFiles = ReadonlyMap<string, StaticFile>

/** Lists the files of a built console; empty when there is none. Dot files are left out. */
export function listFiles(directory: string): StaticFiles {
  const files = new Map<string, StaticFile>()
  const entries = readdirSync(directory, { withFileTypes: true, recursive: true })
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = file.slice(directory.length).split('\\').join('/')
    if (path.includes('/.')) continue
    const { mtimeMs, size } = statSync(file)
    files.set(path.startsWith('/') ? path : `/${path}`, {
      file,
      etag: `W/"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`,
    })
  }
  return files
}

/**
 * Answers with a file of the built console, or, where a browser opens a page, with `index.html`:
 * the console's pages have no files of their own.
 */
export async function serveFile(c: Context, files: StaticFiles): Promise<Response> {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    return c.text('Only GET and HEAD are allowed here.\n', 405, { allow: 'GET, HEAD' })
  }
  const path = c.req.path
  if (files.has(path) && path !== '/index.html') return respond(c, files, path)
  // The address itself is also asked by what takes anything: a health check, `curl`.
  const opensPage = path === '/' || (c.req.header('accept')?.includes('text/html') ?? false)
  if (!path.startsWith('/assets/') && opensPage && files.has('/index.html')) {
    return respond(c, files, '/index.html')
  }
  return c.text('There is nothing here.\n', 404)
}

async function respond(c: Context, files: StaticFiles, path: string): Promise<Response> {
  const accepted = c.req.header('accept-encoding') ?? null
  const encoding = encodings.find(
    ({ name, ending }) => accepts(accepted, name) && files.has(path + ending),
  )
  const found = files.get(path + (encoding?.ending ?? ''))
  if (!found) return c.text('There is nothing here.\n', 404)
  const headers: Record<string, string> = {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    // Names under /assets carry a hash of their content.
    'cache-control': path.startsWith('/assets/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    etag: found.etag,
    vary: 'Accept-Encoding',
  }
  if (c.req.header('if-none-match') === found.etag) return c.body(null, 304, headers)
  if (encoding) headers['content-encoding'] = encoding.name
  return c.body(new Uint8Array(await readFile(found.file)), 200, headers)
}
