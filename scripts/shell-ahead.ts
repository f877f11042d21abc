import type { Plugin } from 'vite'
import { closure } from './closure.ts'
import { shellModule } from './page-files.ts'

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
      const imports = (file: string) => chunks.get(file)?.imports ?? []
      const first = all.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName)
      const entry = closure(first, imports)
      const shell = all.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${shellModule}`))
      if (!shell) throw new Error('The build has no chunk of the shell: has it moved?')
      const files = [...closure([shell.fileName], imports)].filter((file) => !entry.has(file))
      const named = files.map((file) => `/${file}`).join(' ')
      return html.replace('src="/start.js"', `src="/start.js" data-shell="${named}"`)
    },
  },
}
