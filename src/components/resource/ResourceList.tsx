import type { LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePermissions } from '../../api/permissions.ts'
import type { AnyAction, Kind } from '../action/action.ts'
import { ActionItems, ActionMenu } from '../action/ActionMenu.tsx'
import { ActionProvider } from '../action/ActionProvider.tsx'
import { PaletteActions } from '../action/PaletteActions.tsx'
import { DataTable } from '../list/DataTable.tsx'
import { ListBar } from '../list/ListBar.tsx'
import { ListBody, ListPage } from '../list/ListPage.tsx'
import type { List } from '../list/useList.ts'

interface ResourceListProps<Row, R> {
  readonly title: string
  readonly list: List<Row>
  readonly kind: Kind<R>
  /** What a row is of. */
  readonly resourceOf: (row: Row) => R
  readonly actions: readonly AnyAction<R>[]
  /** Those that can run over several at once. */
  readonly bulkActions: readonly AnyAction<R>[]
  /** Where a row leads to. */
  readonly rowLink?: (row: Row) => LinkProps
  readonly labels: {
    /** Names the search field: "Search groups". */
    readonly search: string
    /** Names the menu of what is selected: "Actions for the selected groups". */
    readonly selected: string
  }
  /** The CSV file's name, without its ending. */
  readonly fileName: string
  /** The page's primary action. */
  readonly create?: ReactNode
  /** What to show while there is nothing at all: an `Empty`. */
  readonly empty: ReactNode
  /** Controls of the page's own in the bar. */
  readonly controls?: ReactNode
  /** Pictures in the table's place. `acts`: the person may do something to the resources. */
  readonly pictures?: (acts: boolean) => ReactNode
}

/**
 * A page that lists resources of one kind: search and table, an item's actions in its row's menu,
 * those for several in the bar, all of them in the palette, and their dialogs from the URL.
 */
export function ResourceList<Row, R>(props: ResourceListProps<Row, R>) {
  const { title, list, kind, resourceOf, actions, bulkActions, labels, create, empty } = props
  const { source, selection } = list
  const { may } = usePermissions()
  // Who may do nothing to the resources has nothing to select them for.
  const acts = actions.some(({ operation }) => may(operation).allowed)
  const selected = selection.rows.map(resourceOf)
  // Whether a resource that is not among the rows is nowhere.
  const known = source.status === 'ready' && !source.hasMore
  const find = (key: string) => {
    const row = source.rows.find((one) => kind.key(resourceOf(one)) === key)
    if (row !== undefined) return resourceOf(row)
    return known ? null : undefined
  }
  const rowMenu = (row: Row) => <ActionItems resources={[resourceOf(row)]} />
  return (
    <ActionProvider
      actions={actions}
      find={find}
      onDone={(_action, done) => done.length > 1 && selection.clear()}
    >
      <PaletteActions resources={selected} actions={selected.length > 1 ? bulkActions : actions} />
      <ListPage title={title} actions={create}>
        <ListBar
          list={list}
          searchLabel={labels.search}
          fileName={props.fileName}
          bulk={
            <ActionMenu
              resources={selected}
              actions={bulkActions}
              label={labels.selected}
              text="Actions"
            />
          }
        >
          {props.controls}
        </ListBar>
        <ListBody list={list} empty={empty}>
          {props.pictures?.(acts) ?? (
            <DataTable
              list={list}
              label={title}
              selectable={acts}
              rowLink={props.rowLink}
              rowMenu={acts ? rowMenu : undefined}
            />
          )}
        </ListBody>
      </ListPage>
    </ActionProvider>
  )
}
