import { schema as mfa } from '../auth/mfa.ts'
import { schema as audit } from '../audit/calls.ts'
import { schema as tokens } from '../auth/tokens.ts'
import { schema as trust } from '../auth/trust.ts'
import { schema as users } from '../auth/users.ts'
import { schema as batch } from '../batch/tables.ts'
import { schema as terms } from '../data/retention.ts'
import { schema as entries } from '../data/store.ts'
import { schema as collections } from './collection.ts'
import { schema as billing } from '../billing/tables.ts'
import { schema as emails } from '../email/emails.ts'
import { schema as notifications } from '../email/uses.ts'
import { schema as gatewayAddresses } from '../gateways/address-map.ts'
import { schema as lagoon } from '../lagoon/tables.ts'
import { schema as configurations } from '../operator/configurations.ts'
import { schema as eventHandlers } from '../event-handler/tables.ts'
import { schema as logs } from '../log/stored.ts'
import { schema as contracts } from '../operator/contracts.ts'
import { schema as files } from '../harvest-files/store.ts'
import { schema as information } from '../operator/information.ts'
import { schema as support } from '../operator/support.ts'
import { schema as outbox } from '../outbox/mails.ts'
import { schema as requests } from '../outbox/requests.ts'
import { schema as roles } from '../role/roles.ts'
import { schema as fleet } from '../sim/tables.ts'
import { schema as soraletLogs } from '../soralet/logs.ts'
import { schema as soraletVersions } from '../soralet/versions.ts'
import { schema as worlds } from '../worlds.ts'

/**
 * The tables of every store module, created when a database is opened. A table that holds a
 * world's rows has a `world_id` column (`worlds.id`), one that holds an operator's rows an
 * `operator_id` column: by these names they are emptied when an operator is deleted.
 */
export const schemas: readonly string[] = [
  worlds,
  users,
  roles,
  mfa,
  tokens,
  trust,
  audit,
  contracts,
  support,
  information,
  configurations,
  emails,
  notifications,
  outbox,
  requests,
  lagoon,
  fleet,
  gatewayAddresses,
  files,
  collections,
  soraletVersions,
  soraletLogs,
  batch,
  entries,
  terms,
  eventHandlers,
  logs,
  // After the tables its triggers watch.
  billing,
]
