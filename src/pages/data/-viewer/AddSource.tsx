import { t } from '@lingui/core/macro'
import { Select } from '@mantine/core'
import { useState } from 'react'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { sourceKey, type DataSource } from '../../../components/data/entry-row.ts'
import { useMetadata } from '../-sources/metadata.ts'
import { useSourceNames } from '../-sources/names.tsx'
import { readSource, sourceOf, typeLabel } from '../-sources/types.ts'

interface AddSourceProps {
  /** Those that are there. */
  readonly sources: readonly DataSource[]
  readonly onAdd: (source: DataSource) => void
}

/** Chooses another source to look at beside those there are. They are asked for when it is used. */
export function AddSource({ sources, onAdd }: AddSourceProps) {
  const [used, setUsed] = useState(false)
  const pages = useMetadata()
  const { rows } = useInfiniteRows({ ...pages, enabled: used })
  // An answer may name one twice, or none.
  const there = new Set(sources.map(sourceKey))
  const others = rows.flatMap((row) => {
    const source = sourceOf(row)
    if (!source || there.has(sourceKey(source))) return []
    there.add(sourceKey(source))
    return source
  })
  const names = useSourceNames(others)
  const label = (source: DataSource) => `${names.text(source)} · ${typeLabel(source.resourceType)}`
  return (
    <Select
      size="xs"
      w={220}
      aria-label={t`Add a source`}
      placeholder={t`Add a source`}
      searchable
      limit={100}
      nothingFoundMessage={t`No other source has this name.`}
      data={others.map((source) => ({ value: sourceKey(source), label: label(source) }))}
      value={null}
      onFocus={() => setUsed(true)}
      onChange={(key) => {
        const source = key === null ? undefined : readSource(key)
        if (source) onAdd(source)
      }}
    />
  )
}
