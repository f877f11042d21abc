import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { listRoute } from '../../components/resource/routes.ts'
import { Changes } from './-fleet/Changes.tsx'

export const Route = createFileRoute('/sims/changes')({
  ...listRoute(t`Changes to SIMs`),
  component: Changes,
})
