import { t } from '@lingui/core/macro'
import { getListEventHandlersQueryOptions } from '../../../api/generated/client/event-handler/event-handler.ts'
import { createEventHandler, listEventHandlers } from '../../../api/generated/operations.ts'
import { watchesBill } from '../../../domain/event-handler/bill.ts'
import { source } from '../source.ts'

/** Whether an event handler watches the bill: for who could have one do so. */
export const eventHandlers = source({
  id: 'event-handlers',
  needs: [listEventHandlers, createEventHandler],
  read: async ({ client }) => {
    const options = getListEventHandlersQueryOptions({ target: 'operator' })
    return (await client.fetchQuery(options)).data
  },
  needsYou: (handlers) => [
    {
      id: 'no-bill-alert',
      title: () => t`No bill alert is set`,
      link: { to: '/event-handlers/new', search: { template: 'bill' } },
      things: handlers.some(watchesBill)
        ? []
        : [
            {
              id: 'bill',
              name: t`Have a mail sent when the charges of a month exceed an amount`,
              link: { to: '/event-handlers/new', search: { template: 'bill' } },
            },
          ],
    },
  ],
})
