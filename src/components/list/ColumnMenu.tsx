import { plural, t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { countText } from '../detail/locale.ts'
import classes from './ListBar.module.css'
import { ListPanel } from './ListPanel.tsx'
import type { List } from './useList.ts'

const load = () => import('./ColumnPanel.tsx').then((module) => module.ColumnPanel)

/**
 * What the table shows and how tall its rows are; on the button, how many columns the window has no
 * room for.
 */
export function ColumnMenu<Row>({ list }: { readonly list: List<Row> }) {
  const left = list.columns.length - list.fitting.length
  const more = plural(left, { one: '# column more', other: '# columns more' })
  const label = left === 0 ? t`Columns and density` : t`Columns and density: ${more}`
  return (
    <ListPanel<Row> list={list} label={label} position="bottom-end" width={300} load={load}>
      {(target) => (
        <ActionIcon
          variant="default"
          size={30}
          className={classes.columns}
          title={label}
          aria-label={label}
          {...target}
        >
          <IconAdjustmentsHorizontal size={16} stroke={1.75} />
          {left > 0 && <span className={classes.more}>{`+${countText(left)}`}</span>}
        </ActionIcon>
      )}
    </ListPanel>
  )
}
