import { t } from '@lingui/core/macro'
import { Drawer } from '@mantine/core'
import type { Session } from '../../api/session.ts'
import { CoverageSwitch } from './CoverageSwitch.tsx'
import { Mark } from './Mark.tsx'
import classes from './MenuDrawer.module.css'
import { Navigation } from './Navigation.tsx'

interface MenuDrawerProps {
  readonly opened: boolean
  readonly session: Session
  readonly onClose: () => void
  readonly onCoverage: (coverage: Session['coverage']) => void
  readonly onShortcuts: () => void
}

/** The navigation where there is no room for it beside the page. */
export function MenuDrawer(props: MenuDrawerProps) {
  const { opened, session, onClose, onCoverage, onShortcuts } = props
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size={280}
      title={
        <span className={classes.title}>
          <Mark size={22} />
          Soracom Console
        </span>
      }
      closeButtonProps={{ 'aria-label': t`Close the menu` }}
    >
      <div className={classes.body}>
        <CoverageSwitch session={session} onChange={onCoverage} />
        <Navigation onChoose={onClose} onShortcuts={onShortcuts} />
      </div>
    </Drawer>
  )
}
