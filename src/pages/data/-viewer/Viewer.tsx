import { t } from '@lingui/core/macro'
import { Anchor, CloseButton } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { DataView } from '../../../components/data/DataView.tsx'
import { sourceKey, type DataSource } from '../../../components/data/entry-row.ts'
import type { Asked } from '../../../components/data/search.ts'
import { late } from '../../../components/feedback/late.tsx'
import { Empty } from '../../../components/feedback/States.tsx'
import { ListPage } from '../../../components/list/ListPage.tsx'
import { useSourceNames } from '../-sources/names.tsx'
import { typeLabel } from '../-sources/types.ts'
import { readsOf } from './reads.ts'
import { mostSources, type ViewerSearch } from './search.ts'
import classes from './viewer.module.css'

const OpenById = late(() => import('../-sources/OpenById.tsx').then((all) => all.OpenById))
const AddSource = late(() => import('./AddSource.tsx').then((all) => all.AddSource))

interface ViewerProps {
  readonly search: ViewerSearch
  readonly asked: Asked
}

/** What any sources sent, alone or together, or what was sent under a category. */
export function Viewer({ search, asked }: ViewerProps) {
  const reads = readsOf(search)
  const sources = reads.flatMap(({ source }) => source ?? [])
  const names = useSourceNames(sources)
  const [only, second] = sources
  const { category } = search
  const title =
    category !== undefined
      ? t`Data of category ${category}`
      : only && !second
        ? names.text(only)
        : t`Data of several sources`
  if (reads.length === 0) {
    return (
      <ListPage title={t`Harvest Data`}>
        <Empty title={t`Whose data?`} action={<OpenById />}>
          {t`This address names no source. Choose one in the list of Harvest Data, or enter its ID.`}
        </Empty>
      </ListPage>
    )
  }
  return (
    <ListPage title={title}>
      {category === undefined && <Sources sources={sources} names={names} />}
      <div className={classes.scroller}>
        <DataView
          key={reads.map(({ path }) => Object.values(path).join()).join()}
          reads={reads}
          search={search}
          asked={asked}
          fileName={only && !second ? `data-${only.resourceId}` : 'data'}
          names={names}
        />
      </div>
    </ListPage>
  )
}

interface SourcesProps {
  readonly sources: readonly DataSource[]
  readonly names: ReturnType<typeof useSourceNames>
}

/** The sources that are looked at, each with the way to its page and out of the picture. */
function Sources({ sources, names }: SourcesProps) {
  const navigate = useNavigate()
  const set = (next: readonly DataSource[]) =>
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({
        ...old,
        source: next.map(sourceKey),
        entry: undefined,
        zoom: undefined,
      }),
    })
  return (
    <div className={classes.sources} role="group" aria-label={t`Sources`}>
      <Anchor size="sm" renderRoot={(props) => <Link to="/data" {...props} />}>
        {t`All sources`}
      </Anchor>
      {sources.map((source) => {
        const name = names.text(source)
        return (
          <span
            key={sourceKey(source)}
            className={classes.source}
            title={typeLabel(source.resourceType)}
          >
            <span className={classes.name}>{names.link(source)}</span>
            {sources.length > 1 && (
              <CloseButton
                size="xs"
                aria-label={t`Leave out ${name}`}
                onClick={() => set(sources.filter((one) => one !== source))}
              />
            )}
          </span>
        )
      })}
      {sources.length < mostSources && (
        <AddSource sources={sources} onAdd={(source) => set([...sources, source])} />
      )}
    </div>
  )
}
