import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { choice, text } from '../../components/form/fields.ts'
import { CreatePage } from '../../components/resource/CreatePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { readTarget } from '../../domain/napter/access.ts'
import type { SimService } from '../../domain/sim/sim.ts'
import { accessBody, accessFields } from './-parts/form.ts'
import { access } from './-resource.tsx'

export const Route = createFileRoute('/remote-access/new')({
  ...titled(t`Open remote access`),
  component: NewAccess,
})

const isSim = (target: unknown) => {
  const read = readTarget(String(target))
  return read !== undefined && 'simId' in read
}

function NewAccess() {
  return (
    <CreatePage
      resource={access}
      operation={op.createPortMapping}
      title={t`Open remote access`}
      label={t`Open remote access`}
      fields={{
        target: text({
          label: t`SIM ID or IMSI`,
          look: 'code',
          api: 'destination.simId',
          hint: t`An IMSI keeps the access to one subscription. A SIM ID finds whichever is online.`,
          required: t`Enter a SIM ID or an IMSI.`,
          problem: (typed) =>
            readTarget(typed)
              ? undefined
              : t`A SIM ID has 19 digits or so, an IMSI has 15. Check the number.`,
        }),
        service: choice({
          label: t`Reached over`,
          radio: true,
          api: 'destination.service',
          initial: 'air',
          options: [
            { value: 'air', label: t`Its network (Air)` },
            { value: 'arc', label: t`Arc` },
          ],
          shown: ({ target }) => isSim(target),
        }),
        ...accessFields,
      }}
      call={({ target, service, ...values }) => {
        const whose = readTarget(target) ?? { simId: target }
        const way = 'simId' in whose ? { ...whose, service: service as SimService } : whose
        return { body: accessBody(values, way) }
      }}
      made={({ endpoint = '' }) => ({ to: '/remote-access/$endpoint', params: { endpoint } })}
    />
  )
}
