import { noJunction, type Junction } from './junction.ts'
import type { SeededKey } from './seed.ts'

/** What the seeded gateways do with their traffic. */
export function seedJunction(key: SeededKey): Junction {
  if (key !== 'factory') return noJunction
  return {
    mirroring: {
      '10.21.8.40': {
        ipAddress: '10.21.8.40',
        enabled: true,
        protocol: 'gre',
        description: 'IDS 第2工場 🛰️',
      },
    },
    inspection: {
      enabled: true,
      report: {
        enabled: true,
        contentType: 'json',
        credentialsId: 'funnel-kinesis',
        destination: {
          provider: 'aws',
          service: 'kinesis',
          resourceUrl: 'https://kinesis.ap-northeast-1.amazonaws.com/factory-flows',
        },
      },
    },
  }
}
