import { serveFleet } from '../../../api/fleet/serve.ts'
import { simReads } from '../../../api/generated/sim-reads.ts'
import { simFields } from './fields.ts'

serveFleet({
  fields: simFields,
  keyField: 'simId',
  keyOf: ({ simId }) => simId ?? '',
  reads: simReads,
})
