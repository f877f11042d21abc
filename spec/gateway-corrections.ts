import { schemaProperty, type Correction } from './correcting.ts'

/** What the description gets wrong about private gateways. */
export const gatewayCorrections: readonly Correction[] = [
  {
    what: 'VirtualPrivateGateway.status has five values',
    reason:
      'its enum names the one that lasts; creation and termination take time, and the official console knows what comes before and after',
    apply: (api) => {
      schemaProperty(api, 'VirtualPrivateGateway', 'status')['enum'] = [
        'creating',
        'running',
        'failed',
        'terminating',
        'terminated',
      ]
    },
  },
]
