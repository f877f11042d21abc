import { build, type PluginOption, type Rolldown } from 'vite'
import { joinFiles, type Made } from './chunks.ts'

const shell = 'components/shell/Shell.tsx'

/**
 * Builds the console once without writing, as the bundler splits it by itself beside the groups
 * given, and says which modules are to lie in one file (`joinFiles`): the name of that file by the
 * module's. `early` are the names of the files that are there before any page. `source` is the
 * folder of the sources, with its slash. Throws where the shell is in no file of its own.
 */
export async function learnChunks(
  source: string,
  plugins: PluginOption[],
  options: Pick<Rolldown.InputOptions, 'treeshake'>,
  groups: Rolldown.CodeSplittingGroup[],
  early: readonly string[],
): Promise<Map<string, string>> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins,
    build: {
      write: false,
      target: 'es2023',
      // Nobody loads these files: only what is in them and what they import is looked at.
      minify: false,
      cssMinify: false,
      rolldownOptions: { ...options, output: { codeSplitting: { groups } } },
    },
  })
  if (!('output' in result)) throw new Error('The build was to be one, and to end.')
  const chunks = result.output.filter((one) => one.type === 'chunk')
  const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const first = new Set<string>()
  const reach = (file: string) => {
    if (first.has(file)) return
    first.add(file)
    for (const next of named.get(file)?.imports ?? []) reach(next)
  }
  for (const { isEntry, name, fileName } of chunks)
    if (isEntry || early.includes(name)) reach(fileName)

  /** The module that a start begins with: its path below the sources, and what the router took of it. */
  const begins = new Map<string, readonly [path: string, split: string | undefined]>()
  const fileOf = new Map<string, string>()
  for (const { fileName, facadeModuleId } of chunks) {
    if (!facadeModuleId?.startsWith(source)) continue
    const [path = '', split] = facadeModuleId.slice(source.length).split('?tsr-split')
    begins.set(fileName, [path, split])
    fileOf.set(path, fileName)
  }
  const shellFile = fileOf.get(shell)
  if (shellFile === undefined) throw new Error(`The build has no file of the shell: ${shell}`)

  /** What surrounds a page is there with it: the shell, and the layouts above. */
  const around = ({ name }: Made) => {
    const [path = '', split] = begins.get(name) ?? []
    if (split === undefined || path === 'pages/sign-in.tsx') return []
    const folders = path.split('/').slice(0, -1)
    const layouts = folders.map((_, at) => `${folders.slice(0, at + 1).join('/')}/route.tsx`)
    return [shellFile, ...layouts.flatMap((layout) => fileOf.get(layout) ?? [])]
  }
  const made = chunks.map(({ fileName, moduleIds, modules, imports, isDynamicEntry }): Made => ({
    name: fileName,
    modules: moduleIds,
    size: Object.values(modules).reduce((sum, { renderedLength }) => sum + renderedLength, 0),
    imports,
    isStart: isDynamicEntry,
  }))
  return joinFiles(made, first, around)
}
