import { t } from '@lingui/core/macro'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import * as op from '../../../api/generated/operations.ts'
import { send } from '../../../api/send.ts'
import { CreateFrame } from '../../../components/resource/CreateFrame.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { DefinitionForm } from './-definition/DefinitionForm.tsx'
import { sent } from './-definition/sent.ts'
import { objectModel } from './-resource.tsx'

export const Route = createFileRoute('/devices/models/new')({
  ...titled(t`Create an object model`),
  component: NewObjectModel,
})

function NewObjectModel() {
  const navigate = useNavigate()
  const [tried, setTried] = useState(false)
  const [created, setCreated] = useState(false)
  return (
    <CreateFrame
      resource={objectModel}
      operation={op.createDeviceObjectModel}
      title={t`Create an object model`}
      tried={tried}
      wide
    >
      <DefinitionForm
        label={t`Create object model`}
        initial=""
        operation={op.createDeviceObjectModel}
        done={created}
        onSave={async (definition, read) => {
          setTried(true)
          const { body, options } = sent(definition, read)
          const { data } = await send(op.createDeviceObjectModel, { body }, options)
          setCreated(true)
          const modelId = data.objectId ?? String(read.model.id)
          await navigate({
            to: '/devices/models/$modelId',
            params: { modelId },
            ignoreBlocker: true,
            replace: true,
          })
        }}
        onCancel={() => void navigate({ to: objectModel.to })}
      />
    </CreateFrame>
  )
}
