import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { usePermissions } from '../../api/permissions.ts'
import type { Action } from '../action/action.ts'
import { ActionItems, ActionMenu } from '../action/ActionMenu.tsx'
import { ActionProvider } from '../action/ActionProvider.tsx'
import { PaletteActions } from '../action/PaletteActions.tsx'
import { late } from '../feedback/late.tsx'
import { DataTable } from '../list/DataTable.tsx'
import { ListBar } from '../list/ListBar.tsx'
import { ListBody, ListNote, ListPage } from '../list/ListPage.tsx'
import type { List } from '../list/useList.ts'
import { useOverlay } from '../list/useOverlay.ts'
import { LatePeekItem } from './late-peek-item.ts'
import type { Resource } from './resource.ts'

const none: readonly never[] = []
const Peek = late(() => import('./Peek.tsx').then((all) => all.Peek<unknown, unknown>))

interface ResourceTableProps<Row, R> {
  readonly resource: Resource<R>
  readonly list: List<Row>
  /** What a row is of. */
  readonly resourceOf: (row: Row) => R
  /** Undefined while their code is under way. */
  readonly actions: readonly Action<R>[] | undefined
  /** The page's primary action; while there is nothing at all, `empty` has it. */
  readonly create?: ReactNode
  /** What to show while there is nothing at all: an `Empty`. */
  readonly empty: ReactNode
  /** What one must know of the whole list, above it. */
  readonly note?: ReactNode
  /** A part of the page of its own, between title and list. */
  readonly above?: ReactNode
  readonly controls?: ReactNode
  /** Pictures in the table's place. `acts`: the person may do something to the resources. */
  readonly pictures?: ((acts: boolean) => ReactNode) | undefined
}

/**
 * A list of resources of one kind: search and table, an item's actions in its row's menu, those for
 * several in the bar, all of them in the palette, and their dialogs from the URL.
 */
export function ResourceTable<Row, R>(props: ResourceTableProps<Row, R>) {
  const { resource, list, resourceOf, actions = none, create, empty } = props
  const { key: keyOf, noun, page } = resource
  const { source, selection } = list
  const { may } = usePermissions()
  const peek = useOverlay('peek')
  // Who may do nothing to the resources has nothing to select them for.
  const acts =
    props.actions === undefined || actions.some(({ operation }) => may(operation).allowed)
  const bulkActions = actions.filter(({ single }) => !single)
  const selected = selection.rows.map(resourceOf)
  // Whether a resource that is not among the rows is nowhere.
  const known = source.status === 'ready' && !source.hasMore
  const find = (key: string) => {
    const row = source.rows.find((one) => keyOf(resourceOf(one)) === key)
    if (row !== undefined) return resourceOf(row)
    return known ? null : undefined
  }
  const rowLink = page && ((row: Row) => page(resourceOf(row)))
  const rowMenu = (row: Row) => (
    <ActionItems
      resources={[resourceOf(row)]}
      first={page && <LatePeekItem onClick={() => peek.open(list.rowKey(row))} />}
    />
  )
  return (
    <ActionProvider
      actions={actions}
      find={find}
      onDone={(_action, done) => done.length > 1 && selection.clear()}
    >
      <PaletteActions resources={selected} actions={selected.length > 1 ? bulkActions : actions} />
      <ListPage title={noun.title} actions={!list.empty && create}>
        {props.above}
        {props.note !== undefined && <ListNote>{props.note}</ListNote>}
        <ListBar
          list={list}
          searchLabel={t`Search ${noun.many}`}
          fileName={resource.to.slice(1)}
          bulk={
            <ActionMenu
              resources={selected}
              actions={bulkActions}
              label={t`Actions for the selected ${noun.many}`}
              text={t`Actions`}
            />
          }
        >
          {props.controls}
        </ListBar>
        <ListBody list={list} empty={empty}>
          {props.pictures?.(acts) ?? (
            <DataTable
              list={list}
              label={noun.title}
              selectable={acts}
              rowLink={rowLink}
              rowMenu={acts ? rowMenu : undefined}
              peek={page && peek}
            />
          )}
        </ListBody>
      </ListPage>
      {page && peek.value !== undefined && (
        <Peek
          resource={resource as Resource<unknown>}
          list={list as List<unknown>}
          overlay={peek}
          item={find(peek.value)}
        />
      )}
    </ActionProvider>
  )
}
