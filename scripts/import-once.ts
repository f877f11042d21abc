import type { Plugin } from 'vite'

const importer = /const (\$\$split\w+Importer) = (\(\) => import\([^)]*\));/g

/**
 * A route's loader and its component come with one file, and the router asks for each by an import of
 * its own. The first load names all that comes with every import: once for each route is enough.
 */
export const importOnce: Plugin = {
  name: 'import-once',
  enforce: 'post',
  apply: 'build',
  transform: {
    filter: { id: /\/src\/pages\//, code: '$$split' },
    handler: (code) => {
      const known = new Map<string, string>()
      return code.replaceAll(importer, (all, name: string, made: string) => {
        const first = known.get(made)
        known.set(made, first ?? name)
        return first ? `const ${name} = ${first};` : all
      })
    },
  },
}
