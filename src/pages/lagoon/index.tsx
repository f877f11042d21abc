import { createFileRoute } from '@tanstack/react-router'
import { titled } from '../../components/resource/routes.ts'
import type { LagoonPlan } from '../../domain/lagoon/plans.ts'
import { LagoonPage } from './-LagoonPage.tsx'

interface LagoonSearch {
  /** The plan whose limits are shown, where it may be one of several. */
  readonly plan?: LagoonPlan
}

export const Route = createFileRoute('/lagoon/')({
  ...titled('Lagoon'),
  validateSearch: ({ plan }: Record<string, unknown>): LagoonSearch =>
    plan === 'free' || plan === 'maker' || plan === 'pro' ? { plan } : {},
  component: Lagoon,
})

function Lagoon() {
  return <LagoonPage assumed={Route.useSearch().plan} />
}
