import { t } from '@lingui/core/macro'
import { QueryClientProvider } from '@tanstack/react-query'
import { useRouter, useRouterState } from '@tanstack/react-router'
import { Fragment, useEffect, useState, type ComponentType, type ReactNode } from 'react'
import type { Coverage } from '../../api/config.ts'
import { usePermissions } from '../../api/permissions.ts'
import { queryClient } from '../../api/query-client.ts'
import { keepRenewing } from '../../api/renewal.ts'
import { changeCoverage, lapsedSwitch, ownerOf, type Session } from '../../api/session.ts'
import { useSession } from '../../api/use-session.ts'
import { useViewedUser } from '../../api/use-viewed-user.ts'
import { Runs } from '../action/Runs.tsx'
import { late } from '../feedback/late.tsx'
import { AccountPanel } from './AccountMenu.tsx'
import { holdKeys } from './early-keys.ts'
import { Forbidden } from './Forbidden.tsx'
import { Header } from './Header.tsx'
import { LateDialog } from './LateDialog.tsx'
import { prepareLatePages } from './late-pages.tsx'
import { Navigation } from './Navigation.tsx'
import { PageAnnouncer } from './PageAnnouncer.tsx'
import { PendingBar } from './PendingBar.tsx'
import { PendingPage } from './PendingPage.tsx'
import { RootBanner } from './RootBanner.tsx'
import { ViewingBanner } from './ViewingBanner.tsx'
import classes from './Shell.module.css'
import { areaOf } from './navigation.ts'
import { missingAt } from './navigation-allowed.ts'
import type { PaletteProps } from './palette-offers.ts'
import { useShortcuts } from './shortcuts.ts'

const MenuDrawer = late(() => import('./MenuDrawer.tsx').then((all) => all.MenuDrawer))
const ShortcutsDialog = late(() =>
  import('./ShortcutsDialog.tsx').then((all) => all.ShortcutsDialog),
)
const Reauthentication = late(() =>
  import('./Reauthentication.tsx').then((all) => all.Reauthentication),
)
const Toasts = late(() => import('./Toasts.tsx').then((all) => all.Toasts))

const Watchers = late(() => import('./Watchers.tsx').then((all) => all.Watchers), {
  missing: () => null,
})

const OfflineBanner = late(() => import('./OfflineBanner.tsx').then((all) => all.OfflineBanner), {
  missing: () => null,
})

const SwitchBanner = late(() => import('./SwitchBanner.tsx').then((all) => all.SwitchBanner), {
  missing: () => null,
})

const MissingCoverage = late(() =>
  import('./MissingCoverage.tsx').then((all) => all.MissingCoverage),
)

type Open = 'palette' | 'shortcuts' | 'menu' | 'coverage' | undefined

/** Whether the account is known to lack a coverage; where that cannot be asked, it may be there. */
const lacks = (session: Session, coverage: Coverage) =>
  import('./missing-coverage.ts').then(
    (all) => all.lacksCoverage(session, coverage),
    () => false,
  )

interface ShellProps {
  /** Fetches the command palette, which the pages fill. */
  readonly palette: () => Promise<ComponentType<PaletteProps>>
  readonly children: ReactNode
}

/** What surrounds every page while somebody is signed in. */
export function Shell({ palette, children }: ShellProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <Frame palette={palette}>{children}</Frame>
    </QueryClientProvider>
  )
}

function Frame({ palette, children }: ShellProps) {
  // Drawn seldom, and with each page: to keep what it made would cost the first load a kilobyte.
  'use no memo'
  const [Palette] = useState(() => late(palette))
  const session = useSession()
  const { may } = usePermissions()
  const viewed = useViewedUser()
  const missing = useRouterState({
    select: ({ resolvedLocation }) => missingAt(resolvedLocation?.pathname ?? '', may),
  })
  const router = useRouter()
  const [open, setOpen] = useState<Open>()
  const [switching, setSwitching] = useState(false)
  const person = session && `${session.operatorId} ${session.userName}`
  const [arrived, setArrived] = useState(person)
  const [lacking, setLacking] = useState<Coverage>('g')
  const close = () => setOpen(undefined)
  const openPalette = () => {
    holdKeys(Palette.preload())
    setOpen('palette')
  }

  useEffect(keepRenewing, [])
  useEffect(() => {
    prepareLatePages()
    void AccountPanel.preload()
  }, [])
  useEffect(() => {
    if (person === undefined || person === arrived) return
    // The page is about what another user, perhaps of another operator, was looking at.
    const go = async () => {
      await router.navigate({ to: '/', search: {}, ignoreBlocker: true })
      await router.invalidate()
      setArrived(person)
    }
    void go()
  }, [person, arrived, router])
  useShortcuts({
    openPalette,
    openShortcuts: () => setOpen('shortcuts'),
  })

  if (!session) return null

  const moveTo = async (coverage: Coverage) => {
    close()
    setSwitching(true)
    changeCoverage(coverage)
    try {
      const isMissing = await lacks(session, coverage)
      if (isMissing) {
        changeCoverage(session.coverage)
        setLacking(coverage)
        setOpen('coverage')
        return
      }
      // What is on screen is of the other coverage, and so are its filters.
      await router.navigate({ to: areaOf(router.latestLocation.pathname), search: {} })
      await router.invalidate()
    } finally {
      setSwitching(false)
    }
  }

  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        {t`Skip to the page`}
      </a>
      <PendingBar />
      <Header
        session={session}
        onMenu={() => setOpen('menu')}
        onPalette={openPalette}
        onCoverage={(coverage) => void moveTo(coverage)}
      />
      <div className={classes.side}>
        <Navigation onShortcuts={() => setOpen('shortcuts')} />
      </div>
      <main id="main" tabIndex={-1} className={classes.main}>
        <OfflineBanner />
        {(session.from || lapsedSwitch()) && <SwitchBanner session={session} />}
        {viewed === undefined ? (
          <RootBanner session={session} />
        ) : (
          <ViewingBanner userName={viewed} />
        )}
        <div className={classes.scroll} data-scroll-restoration-id="page">
          {switching || person !== arrived ? (
            <PendingPage />
          ) : missing ? (
            <Forbidden operation={missing} />
          ) : (
            // Another person, or the same one elsewhere, starts every page afresh.
            <Fragment key={`${ownerOf(session)} ${viewed ?? ''}`}>{children}</Fragment>
          )}
        </div>
      </main>
      <LateDialog opened={open === 'menu'} part={MenuDrawer}>
        {(opened) => (
          <MenuDrawer
            opened={opened}
            session={session}
            onClose={close}
            onCoverage={(coverage) => void moveTo(coverage)}
            onShortcuts={() => setOpen('shortcuts')}
          />
        )}
      </LateDialog>
      <LateDialog opened={open === 'shortcuts'} part={ShortcutsDialog}>
        {(opened) => <ShortcutsDialog opened={opened} onClose={close} />}
      </LateDialog>
      <LateDialog opened={open === 'palette'} part={Palette}>
        {(opened) => (
          <Palette
            opened={opened}
            session={session}
            onClose={close}
            onCoverage={(coverage) => void moveTo(coverage)}
            onShortcuts={() => setOpen('shortcuts')}
          />
        )}
      </LateDialog>
      <LateDialog opened={open === 'coverage'} part={MissingCoverage}>
        {(opened) => (
          <MissingCoverage
            opened={opened}
            session={session}
            coverage={lacking}
            onAdded={() => void moveTo(lacking)}
            onClose={close}
          />
        )}
      </LateDialog>
      <Runs />
      <Reauthentication session={session} />
      <Watchers />
      <Toasts />
      <PageAnnouncer />
    </div>
  )
}
