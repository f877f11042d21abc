/** The shell around every page, below the project's folder, as what follows. */
export const shellModule = 'src/components/shell/Shell.tsx'
export const signInPage = 'src/pages/sign-in.tsx'

/** The file of a page that a module was split off by the router; undefined for any other. */
export function pageOf(module: string): string | undefined {
  const [file, split] = module.split('?tsr-split')
  return split === undefined ? undefined : file
}

/** The layouts around a page: routes of their own, loaded before or with it. Not all are there. */
export function layoutsOf(page: string): string[] {
  const folders = page.split('/').slice(0, -1)
  const layouts = folders.map((_, at) => [...folders.slice(0, at + 1), 'route.tsx'].join('/'))
  return layouts.filter((layout) => layout !== page)
}
