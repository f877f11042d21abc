import { serveFleet } from '../../../api/fleet/serve.ts'
import { simKind } from './kind.ts'

serveFleet(simKind)
