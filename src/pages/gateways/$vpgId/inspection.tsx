import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { PageBody } from '../../../components/detail/Section.tsx'
import { titled } from '../../../components/resource/routes.ts'

export const Route = createFileRoute('/gateways/$vpgId/inspection')({
  ...titled(t`Junction and captures`),
  component: GatewayInspection,
})

function GatewayInspection() {
  return <PageBody wide>{null}</PageBody>
}
