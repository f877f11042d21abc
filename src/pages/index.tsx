import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useSession } from '../api/use-session.ts'
import { DetailHeader } from '../components/detail/DetailHeader.tsx'
import { Overview } from './-home/Overview.tsx'
import { sources } from './-home/sources/all.ts'

export const Route = createFileRoute('/')({
  head: () => ({ meta: [{ title: t`Home` }] }),
  component: Home,
})

function Home() {
  const coverage = useSession()?.coverage
  return (
    <>
      <DetailHeader title={t`Home`} />
      <Overview
        // Each coverage has visits of its own.
        key={coverage}
        sources={sources.filter((of) => of.coverage === undefined || of.coverage === coverage)}
      />
    </>
  )
}
