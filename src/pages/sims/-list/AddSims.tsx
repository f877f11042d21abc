import { ActionIcon, Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { IconDots, IconPlus } from '@tabler/icons-react'
import * as operations from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { menuBox } from '../../../components/action/menu-box.ts'
import { late } from '../../../components/feedback/late.tsx'
import { Empty } from '../../../components/feedback/States.tsx'
import { LateMenu } from '../../../components/shell/LateMenu.tsx'
import classes from './SimBar.module.css'

const MoreItems = late(() => import('./MoreItems.tsx').then((all) => all.MoreItems))

/** The two ways to get another SIM, as far as the person may go them; in the list, the way to change many. */
export function AddSims({ changes = false }: { readonly changes?: boolean }) {
  const { may } = usePermissions()
  return (
    <div className={classes.ways}>
      {changes && may(operations.searchSims).allowed && (
        <Button
          variant="default"
          visibleFrom="md"
          renderRoot={(props) => <Link to="/sims/bulk" {...props} />}
        >
          {t`Change from a file`}
        </Button>
      )}
      {may(operations.createSim).allowed && (
        <Button
          variant="default"
          visibleFrom={changes ? 'sm' : undefined}
          renderRoot={(props) => <Link to="/sims/create" {...props} />}
        >
          {t`Create a virtual SIM`}
        </Button>
      )}
      {may(operations.registerSim).allowed && (
        <Button
          leftSection={<IconPlus size={16} />}
          renderRoot={(props) => <Link to="/sims/register" {...props} />}
        >
          {t`Register a SIM`}
        </Button>
      )}
      {changes && may(operations.exportSubscribers).allowed && (
        <LateMenu
          box={menuBox}
          renderButton={(target) => (
            <ActionIcon variant="default" size={36} aria-label={t`More`} {...target}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          )}
        >
          {() => <MoreItems />}
        </LateMenu>
      )}
    </div>
  )
}

/** There is no SIM at all: what a fleet begins with. */
export function NoSims() {
  return (
    <Empty title={t`There is no SIM yet`} action={<AddSims />}>
      {t`Register the SIM cards you have with the code printed on them, or create a virtual SIM, which connects a computer over WireGuard without any card.`}
    </Empty>
  )
}
