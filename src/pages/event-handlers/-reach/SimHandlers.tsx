import { t } from '@lingui/core/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import {
  getListEventHandlersBySubscriberQueryOptions,
  getListEventHandlersQueryOptions,
} from '../../../api/generated/client/event-handler/event-handler.ts'
import type { EventHandlerModel } from '../../../api/generated/models/eventHandlerModel.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import type { StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { targetOf } from '../../../domain/event-handler/check.ts'
import { isIgnored, reaches } from '../../../domain/event-handler/reach.ts'
import { primaryImsi } from '../../../domain/sim/sim.ts'
import { targetText, type Names } from '../../../words/event-handler/subject.ts'
import { useTargetNames } from '../-names.ts'
import { HandlerTable } from './HandlerTable.tsx'
import { IgnoreSwitch } from './IgnoreSwitch.tsx'
import { NewHandlerLink } from './NewHandlerLink.tsx'

/** The event handlers that reach a SIM: its own, its IMSI's, its group's and those of all SIMs. */
export function SimHandlers({ sim }: { readonly sim: Sim }) {
  const { may } = usePermissions()
  const { simId = '', groupId } = sim
  const imsi = primaryImsi(sim) ?? ''
  const mayAll = may(op.listEventHandlers).allowed
  const mayOwn = may(op.listEventHandlersBySubscriber).allowed && imsi !== ''
  const all = useQuery({ ...getListEventHandlersQueryOptions(), enabled: mayAll })
  // What the platform says reaches it, with whether it is ignored, where that is told.
  const own = useQuery({ ...getListEventHandlersBySubscriberQueryOptions(imsi), enabled: mayOwn })
  const related = own.data?.data ?? []
  const known = new Set(related.map(({ handlerId }) => handlerId))
  const others = (all.data?.data ?? []).filter(
    (one) => !known.has(one.handlerId) && reaches(one, { simId, imsi, groupId }),
  )
  const handlers = [...related, ...others]
  const names = useTargetNames(handlers)
  if (!mayAll && !mayOwn) return null
  // Where one of the two fails, what the other tells is shown.
  const isWhole = !((mayOwn && !own.data) || (mayAll && !all.data))
  const error = (!own.data && own.error) || (!all.data && all.error) || undefined
  return (
    <Section
      title={t`Event handlers`}
      actions={<NewHandlerLink target={`sim:${simId}`}>{t`Create for this SIM`}</NewHandlerLink>}
    >
      <Stack gap={12}>
        {(isWhole || (Boolean(error) && handlers.length > 0)) && (
          <HandlerTable
            label={t`Event handlers of this SIM`}
            handlers={handlers}
            columns={columnsFor(names, imsi)}
            none={t`No event handler reaches this SIM.`}
          />
        )}
        {!isWhole && (
          <PanelState
            error={error}
            onRetry={() => {
              if (mayOwn && !own.data) void own.refetch()
              if (mayAll && !all.data) void all.refetch()
            }}
          />
        )}
      </Stack>
    </Section>
  )
}

function columnsFor(names: Names, imsi: string): readonly StaticColumn<EventHandlerModel>[] {
  return [
    {
      header: t`Watches`,
      cell: (one) => (targetOf(one)?.kind === 'sim' ? t`This SIM` : targetText(one, names)),
    },
    {
      header: t`Ignored`,
      cell: (one) => <IgnoreSwitch handler={one} imsi={imsi} ignored={isIgnored(one)} />,
    },
  ]
}
