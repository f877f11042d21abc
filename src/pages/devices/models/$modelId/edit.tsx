import { t } from '@lingui/core/macro'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useGetDeviceObjectModelSuspense } from '../../../../api/generated/client/device-object-model/device-object-model.ts'
import * as op from '../../../../api/generated/operations.ts'
import { usePermissions } from '../../../../api/permissions.ts'
import { ensureOne } from '../../../../api/reading.ts'
import { send } from '../../../../api/send.ts'
import { DetailHeader } from '../../../../components/detail/DetailHeader.tsx'
import { PageBody } from '../../../../components/detail/Section.tsx'
import { StatePanel } from '../../../../components/feedback/States.tsx'
import { ResourceFailure } from '../../../../components/resource/ResourceFailure.tsx'
import { titled } from '../../../../components/resource/routes.ts'
import { DefinitionForm } from '../-definition/DefinitionForm.tsx'
import { sent } from '../-definition/sent.ts'
import { judgeModel, objectModel } from '../-resource.tsx'

export const Route = createFileRoute('/devices/models/$modelId/edit')({
  ...titled(t`Edit definition`),
  loader: ({ context, params }) => ensureOne(context.queryClient, objectModel, params.modelId),
  errorComponent: (failure) => <ResourceFailure resource={objectModel} {...failure} />,
  component: EditDefinition,
})

function EditDefinition() {
  const { modelId } = Route.useParams()
  const { data: item } = useGetDeviceObjectModelSuspense(modelId).data
  const navigate = useNavigate()
  const [saved, setSaved] = useState(false)
  const permitted = usePermissions().may(op.updateDeviceObjectModel, objectModel.path(item))
  const judged = judgeModel(item)
  const page = { to: '/devices/models/$modelId', params: { modelId } } as const
  const reason = permitted.allowed ? (judged.allowed ? undefined : judged.reason) : permitted.reason
  return (
    <>
      <DetailHeader
        trail={[
          { label: objectModel.noun.title, link: { to: objectModel.to } },
          { label: objectModel.name(item), link: page },
        ]}
        title={t`Edit definition`}
      />
      {reason === undefined ? (
        <PageBody wide>
          <DefinitionForm
            label={t`Save definition`}
            initial={item.definition ?? ''}
            operation={op.updateDeviceObjectModel}
            path={objectModel.path(item)}
            objectId={modelId}
            done={saved}
            onSave={async (definition, read) => {
              const { body, options } = sent(definition, read)
              const path = objectModel.path(item)
              await send(op.updateDeviceObjectModel, { path, body }, options)
              setSaved(true)
              await navigate({ ...page, ignoreBlocker: true, replace: true })
            }}
            onCancel={() => void navigate(page)}
          />
        </PageBody>
      ) : (
        <StatePanel picture="forbidden" title={t`You may not change this definition`}>
          {reason}
        </StatePanel>
      )}
    </>
  )
}
