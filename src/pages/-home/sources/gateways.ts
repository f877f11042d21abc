import { plural, t } from '@lingui/core/macro'
import type { LoraGateway } from '../../../api/generated/models/loraGateway.ts'
import { listLoraGateways } from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { nameOf } from '../../../domain/tags.ts'
import { readRows, source } from '../source.ts'

const away = (rows: readonly LoraGateway[]) => rows.filter(({ online }) => online === false)

/** The LoRaWAN gateways that are offline. The API does not tell since when. */
export const gateways = source({
  id: 'gateways',
  needs: [listLoraGateways],
  coverage: 'jp',
  read: ({ client }) =>
    readRows<LoraGateway>(client, paged(listLoraGateways, { query: { limit: 100 } })),
  needsYou: ({ rows }) => [
    {
      id: 'gateways-offline',
      title: (count) =>
        plural(count, {
          one: '# LoRaWAN gateway is offline',
          other: '# LoRaWAN gateways are offline',
        }),
      link: { to: '/lora/gateways', search: { sort: 'online' } },
      things: away(rows).map(({ gatewayId = '', tags }) => ({
        id: gatewayId,
        name: nameOf(tags) ?? gatewayId,
        link: { to: '/lora/gateways/$gatewayId', params: { gatewayId } },
      })),
      weight: 'danger',
    },
  ],
  trouble: {
    path: '/lora/gateways',
    text: ({ rows }) => {
      const count = away(rows).length
      return count === 0 ? undefined : t`${plural(count, { other: '#' })} offline`
    },
  },
})
