import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { titled } from '../../components/resource/routes.ts'
import { YourCalls } from './-operation/YourCalls.tsx'

export const Route = createFileRoute('/operations/calls')({
  ...titled(t`Your calls`),
  component: CallsPage,
})

function CallsPage() {
  return (
    <>
      <DetailHeader
        trail={[{ label: t`API`, link: { to: '/operations' } }]}
        title={t`Your calls`}
      />
      <PageBody>
        <YourCalls />
      </PageBody>
    </>
  )
}
