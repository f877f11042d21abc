import type { Plugin, Rolldown } from 'vite'

type Chunk = Rolldown.OutputChunk

/** A chunk and all that it cannot run without. */
function closure(start: Chunk | undefined, chunks: ReadonlyMap<string, Chunk>): Set<string> {
  const found = new Set<string>()
  const reach = (chunk: Chunk | undefined) => {
    if (!chunk || found.has(chunk.fileName)) return
    found.add(chunk.fileName)
    for (const name of chunk.imports) reach(chunks.get(name))
  }
  reach(start)
  return found
}

/**
 * Names the files of the shell on the script that runs first (`public/start.js`), which has them
 * fetched beside the entry where somebody is signed in.
 */
export const shellAhead: Plugin = {
  name: 'shell-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const all = Object.values(bundle).filter((one) => one.type === 'chunk')
      const chunks = new Map(all.map((chunk) => [chunk.fileName, chunk]))
      const entry = closure(
        all.find(({ isEntry }) => isEntry),
        chunks,
      )
      const shell = all.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/shell/Shell.tsx'))
      if (!shell) throw new Error('The build has no chunk of the shell: has it moved?')
      const files = [...closure(shell, chunks)].filter((file) => !entry.has(file))
      const named = files.map((file) => `/${file}`).join(' ')
      return html.replace('src="/start.js"', `src="/start.js" data-shell="${named}"`)
    },
  },
}
