import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { listRoute } from '../../components/resource/routes.ts'
import { Changes } from './-fleet/Changes.tsx'

export const Route = createFileRoute('/sims/changes')({
  ...listRoute(t`What changed of SIMs`),
  component: Changes,
})
