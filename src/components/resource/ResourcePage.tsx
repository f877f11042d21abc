import { Box } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ActionButton } from '../action/ActionButton.tsx'
import type { Action } from '../action/action.ts'
import { ActionMenu } from '../action/ActionMenu.tsx'
import { ActionProvider } from '../action/ActionProvider.tsx'
import { PaletteActions } from '../action/PaletteActions.tsx'
import { DetailHeader } from '../detail/DetailHeader.tsx'
import { Guard } from '../feedback/Guard.tsx'
import { headingText } from '../detail/locale.ts'
import { TabsNav, type Tab } from '../detail/TabsNav.tsx'
import { usePageTitle } from '../shell/title.tsx'
import type { Resource } from './resource.ts'
import { FactEdit } from './Facts.tsx'
import { Rail } from './Rail.tsx'
import classes from './ResourcePage.module.css'

interface ResourcePageProps<R> {
  readonly resource: Resource<R>
  readonly item: R
  readonly actions: readonly Action<R>[]
  /** The primary button, then at most two plain ones, by their actions' ids; a menu has them all. */
  readonly buttons?: { readonly primary?: string | undefined; readonly plain?: readonly string[] }
  readonly tabs?: readonly Tab[]
  /** In the place of the resource's own badge. */
  readonly badge?: ReactNode
  /** Beside the actions. */
  readonly more?: ReactNode
  /** What there is to know about it whatever the tab: `Facts`. */
  readonly rail?: ReactNode
  readonly onDone?: (action: Action<R>) => void
  readonly children: ReactNode
}

/** The page of one resource: header, actions and their dialogs, tabs; below them the tab at hand. */
export function ResourcePage<R>(props: ResourcePageProps<R>) {
  const { resource, item, actions, buttons = {}, tabs, rail, onDone, children } = props
  const { key, name, noun, to, keyLabel, badge } = resource
  const navigate = useNavigate()
  usePageTitle(name(item))
  const { primary, plain = [] } = buttons
  const named = (id: string) => actions.find((action) => action.id === id)
  const main = primary === undefined ? undefined : named(primary)
  const beside = plain.flatMap((id) => named(id) ?? [])
  const shown = beside.length + (main ? 1 : 0)
  const nav = tabs && <TabsNav label={headingText(noun.one)} tabs={tabs} />
  // What could have a name is not called by its number.
  const unnamed = named('rename') !== undefined && name(item) === key(item)

  const afterAction = (action: Action<R>) => {
    // Back must not lead to a page that is gone.
    if (action.removes) void navigate({ to, replace: true })
    onDone?.(action)
  }

  return (
    <ActionProvider
      actions={actions}
      find={(wanted) => (wanted === key(item) ? item : null)}
      onDone={afterAction}
    >
      <PaletteActions resources={[item]} />
      <div className={classes.page}>
        <DetailHeader
          trail={[{ label: noun.title, link: { to } }]}
          title={unnamed ? t`Unnamed ${noun.one}` : name(item)}
          badge={props.badge ?? badge?.(item)}
          edit={<FactEdit id="rename" item={item} />}
          identifier={
            name(item) === key(item) && !unnamed ? undefined : { value: key(item), what: keyLabel }
          }
          actions={
            <>
              {props.more}
              {main && <ActionButton action={main} resources={[item]} primary />}
              {beside.map((action) => (
                // A narrow window has room for the primary one; the menu holds them all.
                <Box key={action.id} visibleFrom={actions.length > shown ? 'md' : undefined}>
                  <ActionButton action={action} resources={[item]} />
                </Box>
              ))}
              {actions.length > shown && (
                <ActionMenu
                  resources={[item]}
                  actions={actions}
                  label={t`Actions for ${name(item)}`}
                  text={t`More`}
                />
              )}
            </>
          }
        />
        {rail === undefined ? (
          <>
            {nav}
            {children}
          </>
        ) : (
          <div className={classes.columns}>
            <div className={classes.main}>
              {nav}
              {children}
            </div>
            <Rail>
              <Guard>{rail}</Guard>
            </Rail>
          </div>
        )}
      </div>
    </ActionProvider>
  )
}
