import { ActionIcon, Button } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { late } from '../feedback/late.tsx'
import type { Action } from './action.ts'
import classes from './ActionMenu.module.css'
import { LateMenu } from '../shell/LateMenu.tsx'
import { menuBox } from './menu-box.ts'

const LateDropdown = late(() => import('./ActionDropdown.tsx').then((all) => all.ActionDropdown))

interface ActionItemsProps<R> {
  readonly resources: readonly R[]
  /** The actions of the menu; all of the page's when left out. */
  readonly actions?: readonly Action<R>[]
  /** An item of the page's own, before them. */
  readonly first?: ReactNode
}

/** The dropdown of a menu of actions, for who has the `Menu`. Its code comes with the first. */
export function ActionItems<R>({ resources, actions, first }: ActionItemsProps<R>) {
  return (
    <LateDropdown
      resources={resources}
      actions={actions as readonly Action<unknown>[] | undefined}
      first={first}
    />
  )
}

interface ActionMenuProps<R> extends ActionItemsProps<R> {
  /** What the menu is about, for screen readers: "Actions for meter-12". */
  readonly label: string
  /** A text turns the dots into a button. */
  readonly text?: string
}

/** The menu of a detail page, of a card and of the bulk bar. */
export function ActionMenu<R>({ resources, label, actions, text }: ActionMenuProps<R>) {
  const dots = <IconDots size={16} stroke={1.75} />
  return (
    <LateMenu
      box={menuBox}
      renderButton={(target) =>
        text === undefined ? (
          <ActionIcon variant="subtle" color="gray" aria-label={label} {...target}>
            {dots}
          </ActionIcon>
        ) : (
          <Button
            variant="default"
            className={classes.button}
            // Who speaks to the page says what stands on the button.
            aria-label={label.includes(text) ? label : `${text}: ${label}`}
            rightSection={dots}
            {...target}
          >
            {text}
          </Button>
        )
      }
    >
      {() => <ActionItems resources={resources} actions={actions} />}
    </LateMenu>
  )
}
