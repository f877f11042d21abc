import { t } from '@lingui/core/macro'
import { ActionIcon, Button, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { usePermissions } from '../../api/permissions.ts'
import { countText } from '../detail/locale.ts'
import { split, reasons, type Action } from './action.ts'
import classes from './ActionMenu.module.css'
import { useActions } from './ActionProvider.tsx'

interface ActionMenuProps<R> {
  readonly resources: readonly R[]
  /** What the menu is about, for screen readers: "Actions for meter-12". */
  readonly label: string
  /** The actions of the menu; all of the page's when left out. */
  readonly actions?: readonly Action<R>[]
  /** A text turns the dots into a button. */
  readonly text?: string
}

/** The menu of a row, of a detail page and of the bulk bar. */
export function ActionMenu<R>({ resources, label, actions, text }: ActionMenuProps<R>) {
  return (
    <Menu position="bottom-end" width={300} withinPortal shadow="md">
      <Menu.Target>
        {text === undefined ? (
          <ActionIcon variant="subtle" color="gray" aria-label={label}>
            <IconDots size={16} stroke={1.75} />
          </ActionIcon>
        ) : (
          <Button
            variant="default"
            className={classes.button}
            // Who speaks to the page says what stands on the button.
            aria-label={label.includes(text) ? label : `${text}: ${label}`}
            rightSection={<IconDots size={16} stroke={1.75} />}
          >
            {text}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown mah="min(520px, 80vh)" style={{ overflowY: 'auto' }}>
        <ActionItems resources={resources} actions={actions} />
      </Menu.Dropdown>
    </Menu>
  )
}

type ActionItemsProps<R> = Pick<ActionMenuProps<R>, 'resources' | 'actions'>

/**
 * The items: what the person may never do is left out, what cannot be done now is disabled and
 * says why, and for several resources how many of them it would touch.
 */
export function ActionItems<R>({ resources, actions }: ActionItemsProps<R>) {
  const page = useActions<R>()
  const { may } = usePermissions()
  const offered = (actions ?? page.actions).filter(({ operation }) => may(operation).allowed)
  if (offered.length === 0) {
    return <Menu.Label>{t`Your permissions allow no action here.`}</Menu.Label>
  }
  return offered.map((action) => {
    const { ready, refused } = split(action, resources)
    const [main] = reasons(refused)
    const some = ready.length > 0
    return (
      <Menu.Item
        key={action.id}
        leftSection={<action.icon size={16} stroke={1.6} />}
        data-danger={(action.danger && some) || undefined}
        // Not `disabled`: the reason must stay readable and reachable by keyboard.
        aria-disabled={!some}
        data-refused={!some || undefined}
        className={classes.item}
        closeMenuOnClick={some}
        onClick={() => some && page.open(action, resources)}
      >
        {action.label}
        {resources.length > 1 && some && refused.length > 0 && (
          <Text size="xs" c="dimmed">
            {partOf(ready.length, resources.length)}
          </Text>
        )}
        {!some && main && (
          <Text size="xs" className={classes.reason}>
            {main.reason}
          </Text>
        )}
      </Menu.Item>
    )
  })
}

function partOf(ready: number, all: number): string {
  const [part, whole] = [countText(ready), countText(all)]
  return t`${part} of ${whole}`
}
