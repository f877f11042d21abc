import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { CreateFrame } from '../../components/resource/CreateFrame.tsx'
import { titled } from '../../components/resource/routes.ts'
import { BulkFile } from './-bulk/BulkFile.tsx'
import { simNoun } from './-noun.ts'

export const Route = createFileRoute('/sims/bulk')({
  ...titled(t`Change SIMs from a file`),
  component: BulkSims,
})

function BulkSims() {
  return (
    <CreateFrame
      resource={{ noun: simNoun, to: '/sims' }}
      operation={op.searchSims}
      title={t`Change SIMs from a file`}
      forbidden={t`You may not search for SIMs`}
      wide
    >
      <BulkFile />
    </CreateFrame>
  )
}
