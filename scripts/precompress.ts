/** Writes a Brotli and a gzip copy beside every built file that gains from it. Run after the build. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressible = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.wasm'])
const smallest = 1024

const brotli = promisify(brotliCompress)
const gz = promisify(gzip)

const directory = process.argv[2] ?? 'dist'
for (const entry of await readdir(directory, { withFileTypes: true, recursive: true })) {
  if (!entry.isFile() || !compressible.has(extname(entry.name))) continue
  const file = join(entry.parentPath, entry.name)
  const content = await readFile(file)
  if (content.byteLength < smallest) continue
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  await writeFile(`${file}.br`, await brotli(content, quality))
  await writeFile(`${file}.gz`, await gz(content, { level: constants.Z_BEST_COMPRESSION }))
}
