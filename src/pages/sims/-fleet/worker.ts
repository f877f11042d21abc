import { serveFleet } from '../../../api/fleet/serve.ts'
import { simReads } from '../../../api/generated/sim-reads.ts'
import { compared, simFields } from './fields.ts'

serveFleet({
  fields: simFields,
  keyField: 'simId',
  nameField: 'label',
  sorted: ['name'],
  compared,
  keyOf: ({ simId }) => simId ?? '',
  reads: simReads,
})
