import { build, type PluginOption, type Rolldown } from 'vite'
import { joinFiles, type Made } from './chunks.ts'
import { closure } from './closure.ts'
import { layoutsOf, pageOf, shellModule, signInPage } from './page-files.ts'

/**
 * Builds the console once without writing, as the bundler splits it by itself beside the groups
 * given, and says which modules are to lie in one file (`joinFiles`): the name of that file by the
 * module's. `first` are the names of the files that are there before any page. `root` is the
 * project's folder, with its slash. Throws where the shell is in no file of its own.
 */
export async function learnChunks(
  root: string,
  plugins: PluginOption[],
  options: Pick<Rolldown.InputOptions, 'treeshake'>,
  groups: Rolldown.CodeSplittingGroup[],
  first: readonly string[],
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
  const early = closure(
    chunks
      .filter(({ isEntry, name }) => isEntry || first.includes(name))
      .map(({ fileName }) => fileName),
    (file) => named.get(file)?.imports ?? [],
  )

  /** The module that each start begins with, below the project's folder, and its file by the page's. */
  const begins = new Map<string, string>()
  const fileOf = new Map<string, string>()
  for (const { fileName, facadeModuleId } of chunks) {
    if (!facadeModuleId?.startsWith(root)) continue
    const module = facadeModuleId.slice(root.length)
    begins.set(fileName, module)
    fileOf.set(pageOf(module) ?? module, fileName)
  }
  const shell = fileOf.get(shellModule)
  if (shell === undefined) throw new Error(`The build has no file of the shell: ${shellModule}`)

  /** What surrounds a page is there with it: the shell, and the layouts above. */
  const around = ({ name }: Made) => {
    const page = pageOf(begins.get(name) ?? '')
    if (page === undefined || page === signInPage) return []
    return [shell, ...layoutsOf(page).flatMap((layout) => fileOf.get(layout) ?? [])]
  }
  const made = chunks.map(({ fileName, moduleIds, modules, imports, isDynamicEntry }): Made => ({
    name: fileName,
    modules: moduleIds,
    size: Object.values(modules).reduce((sum, { renderedLength }) => sum + renderedLength, 0),
    imports,
    isStart: isDynamicEntry,
  }))
  return joinFiles(made, early, around)
}
