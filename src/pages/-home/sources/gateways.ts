import { plural, t } from '@lingui/core/macro'
import type { LoraGateway } from '../../../api/generated/models/loraGateway.ts'
import { listLoraGateways } from '../../../api/generated/operations.ts'
import { nameOf } from '../../../domain/tags.ts'
import { awaySource } from './away.ts'

/** The LoRaWAN gateways that are offline. The API does not tell since when. */
export const gateways = awaySource<LoraGateway>({
  id: 'gateways-offline',
  operation: listLoraGateways,
  coverage: 'jp',
  isAway: ({ online }) => online === false,
  thing: ({ gatewayId = '', tags }) => ({
    id: gatewayId,
    name: nameOf(tags) ?? gatewayId,
    link: { to: '/lora/gateways/$gatewayId', params: { gatewayId } },
  }),
  title: (count) =>
    plural(count, {
      one: '# LoRaWAN gateway is offline',
      other: '# LoRaWAN gateways are offline',
    }),
  link: { to: '/lora/gateways', search: { sort: 'online' } },
  trouble: (count) => t`${plural(count, { other: '#' })} offline`,
})
