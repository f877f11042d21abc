import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useGetDeviceObjectModelSuspense } from '../../../../api/generated/client/device-object-model/device-object-model.ts'
import { ensureOne } from '../../../../api/reading.ts'
import { Pre } from '../../../../components/detail/Pre.tsx'
import { Quiet } from '../../../../components/detail/Quiet.tsx'
import { PageBody, Section } from '../../../../components/detail/Section.tsx'
import { Facts } from '../../../../components/resource/Facts.tsx'
import { ResourceFailure } from '../../../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../../../components/resource/ResourcePage.tsx'
import { titled } from '../../../../components/resource/routes.ts'
import { readDefinition } from '../../../../domain/inventory/definition.ts'
import { definitionProblem } from '../../-parts/words.ts'
import { modelActions } from '../-actions.ts'
import { ModelTable } from '../-definition/ModelTable.tsx'
import { objectModel } from '../-resource.tsx'

export const Route = createFileRoute('/devices/models/$modelId/')({
  ...titled(t`Object model`),
  loader: ({ context, params }) => ensureOne(context.queryClient, objectModel, params.modelId),
  errorComponent: (failure) => <ResourceFailure resource={objectModel} {...failure} />,
  component: ObjectModelPage,
})

function ObjectModelPage() {
  const { modelId } = Route.useParams()
  const { data: item } = useGetDeviceObjectModelSuspense(modelId).data
  const { definition = '' } = item
  return (
    <ResourcePage
      resource={objectModel}
      item={item}
      actions={modelActions}
      buttons={{ primary: 'edit', plain: ['set-scope'] }}
    >
      <PageBody wide>
        <Facts facts={objectModel.facts} item={item} title={t`Object model`} />
        <Section title={t`Resources`}>
          <Resources definition={definition} />
        </Section>
        <Section title={t`Definition`}>
          {definition === '' ? (
            <Quiet>{t`The API did not tell the definition.`}</Quiet>
          ) : (
            <Pre label={t`Definition`} text={definition} />
          )}
        </Section>
      </PageBody>
    </ResourcePage>
  )
}

function Resources({ definition }: { readonly definition: string }) {
  const read = readDefinition(definition)
  if (read.ok) return <ModelTable model={read.model} />
  return (
    <Quiet>
      {definition === ''
        ? t`Without the definition its resources are not known.`
        : definitionProblem(read)}
    </Quiet>
  )
}
