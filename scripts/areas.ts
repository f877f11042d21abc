import { readdirSync } from 'node:fs'

/** Where an area has folders of its own. */
const roots = ['src/pages', 'src/components', 'src/domain', 'sandbox', 'e2e'] as const

/** A family is `sims` to people and `sim` to code; what stands beside routes begins with `-`. */
const keyOf = (folder: string) => folder.replace(/^-/, '').replace(/s$/, '')

/** An area of the project: the folders and journeys that are about one thing. */
export interface Area {
  /** As one asks for it: as its pages are called, where it has any. */
  readonly name: string
  /** Paths from the root. */
  readonly folders: readonly string[]
  /** Files of journeys, from `e2e`. */
  readonly journeys: readonly string[]
}

/** Every area there is, by its name in the order of the alphabet. */
export function areas(): readonly Area[] {
  const folders = new Map<string, string[]>()
  for (const root of roots) {
    for (const entry of readdirSync(root, { withFileTypes: true })) {
      if (!entry.isDirectory() || entry.name.startsWith('__')) continue
      const key = keyOf(entry.name)
      folders.set(key, [...(folders.get(key) ?? []), `${root}/${entry.name}`])
    }
  }
  const specs = readdirSync('e2e', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.spec.ts'))
  return [...folders]
    .map(([key, own]): Area => {
      const [first = key] = own
      return {
        name: first.slice(first.lastIndexOf('/') + 1).replace(/^-/, ''),
        folders: own,
        journeys: specs.filter((file) =>
          [file.split('/').at(0), /([\w-]+)\.spec\.ts$/.exec(file)?.[1]].some(
            (part) => part !== undefined && keyOf(part) === key,
          ),
        ),
      }
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The area of this name, singular or plural; undefined where there is none. */
export function areaOf(name: string): Area | undefined {
  return areas().find((area) => keyOf(area.name) === keyOf(name))
}
