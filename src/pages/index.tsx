import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useSession } from '../api/use-session.ts'
import { DetailHeader } from '../components/detail/DetailHeader.tsx'
import { useLate } from '../components/feedback/useLate.ts'
import { Overview } from './-home/Overview.tsx'
import type { Source } from './-home/source.ts'
import { sources } from './-home/sources/all.ts'

export const Route = createFileRoute('/')({
  head: () => ({ meta: [{ title: t`Home` }] }),
  component: Home,
})

const loadLater = async () => (await import('./-home/sources/later.ts')).laterSources

function Home() {
  const coverage = useSession()?.coverage
  const later = useLate(loadLater, true)
  const isOf = (one: Source) => one.coverage === undefined || one.coverage === coverage
  return (
    <>
      <DetailHeader title={t`Home`} />
      <Overview
        // Each coverage has visits of its own.
        key={coverage}
        sources={[...sources, ...(later ?? [])].filter(isOf)}
        whole={later !== undefined}
      />
    </>
  )
}
