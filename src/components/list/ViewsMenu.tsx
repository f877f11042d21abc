import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import classes from './ListBar.module.css'
import { ListPanel } from './ListPanel.tsx'
import type { List } from './useList.ts'
import { isSameView, savedViews, viewOf } from './views.ts'

const label = t`Saved views`

const load = () => import('./ViewsPanel.tsx').then((module) => module.ViewsPanel)

/** The ways to look at this list that the person has kept; on the button, the one at hand. */
export function ViewsMenu<Row>({ list }: { readonly list: List<Row> }) {
  const { pathname } = useLocation()
  const search = viewOf(list.search)
  const views = savedViews.useItems()
  const current = views.find((view) => view.list === pathname && isSameView(view.search, search))
  const name = current?.name
  return (
    <ListPanel<Row> list={list} label={label} position="bottom-start" width={300} load={load}>
      {(target) => (
        <Button
          size="xs"
          variant="default"
          className={classes.views}
          title={label}
          aria-label={name === undefined ? label : t`Saved views: ${name}`}
          {...target}
        >
          <IconBookmark size={16} stroke={1.75} aria-hidden />
          {name !== undefined && <bdi className={classes.viewName}>{name}</bdi>}
        </Button>
      )}
    </ListPanel>
  )
}
