import { Anchor } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import type { EventHandlerModel } from '../../../api/generated/models/eventHandlerModel.ts'
import { getListEventHandlersQueryOptions } from '../../../api/generated/client/event-handler/event-handler.ts'
import { listEventHandlers } from '../../../api/generated/operations.ts'
import { countText } from '../../../components/detail/locale.ts'
import { source } from '../source.ts'

const isOn = ({ status }: EventHandlerModel) => status !== 'inactive'
const watchesBill = ({ ruleConfig }: EventHandlerModel) => ruleConfig?.type === 'MonthlyChargeRule'

/** The event handlers that are on, and whether one of them watches the bill. */
export const eventHandlers = source({
  id: 'event-handlers',
  needs: [listEventHandlers],
  read: async ({ client }) =>
    (await client.fetchQuery(getListEventHandlersQueryOptions())).data.filter(isOn),
  figures: [
    {
      label: t`Event handlers`,
      link: { to: '/event-handlers' },
      show: (on) => ({
        value: countText(on.length),
        note: on.some(watchesBill) ? (
          t`One of them watches the bill`
        ) : (
          <Anchor
            inherit
            renderRoot={(props) => (
              <Link to="/event-handlers/new" search={{ template: 'bill' }} {...props} />
            )}
          >
            {t`Set a bill alert`}
          </Anchor>
        ),
      }),
    },
  ],
})
