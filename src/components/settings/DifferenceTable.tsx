import { t } from '@lingui/core/macro'
import { Quiet } from '../detail/Quiet.tsx'
import { StaticTable, type StaticColumn } from '../detail/StaticTable.tsx'
import { exactText, writeJson } from '../../domain/exact-json.ts'
import type { Difference } from '../../domain/settings/difference.ts'
import { hidden, isSecret, maskSecrets } from '../../domain/settings/secrets.ts'
import classes from './settings.module.css'

const kinds = { added: t`Added`, changed: t`Changed`, removed: t`Removed` } as const

const columns: readonly StaticColumn<Difference>[] = [
  { header: t`Key`, cell: ({ path }) => <bdi className={classes.key}>{path.join(' › ')}</bdi> },
  { header: t`Change`, cell: ({ kind }) => kinds[kind] },
  {
    header: t`Stored now`,
    cell: (one) => (one.kind === 'added' ? null : <Value one={one} value={one.before} />),
  },
  {
    header: t`After saving`,
    cell: (one) => (one.kind === 'removed' ? null : <Value one={one} value={one.after} />),
  },
]

/** What a save changes, key by key, with dots for secrets. */
export function DifferenceTable({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <StaticTable
      label={t`What is saved`}
      rows={differences}
      rowKey={({ path }) => path.join('\n')}
      columns={columns}
    />
  )
}

const longest = 2000

function Value({ one, value }: { readonly one: Difference; readonly value: unknown }) {
  const secret = isSecret(one.path.at(-1) ?? '', value, one.parent)
  const shown = secret ? hidden : maskSecrets(value)
  const text = typeof shown === 'string' ? exactText(shown) : writeJson(shown, 2)
  if (text === '') return <Quiet inline>{t`Empty text`}</Quiet>
  return (
    <pre translate="no" className={classes.value}>
      {text.length > longest ? `${text.slice(0, longest)}…` : text}
    </pre>
  )
}
