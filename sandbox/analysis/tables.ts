/** How the API spells the type of a column, and what a program is to read it as. */
const types = {
  TEXT: 'string',
  FIXED: 'int64',
  REAL: 'float64',
  TIMESTAMP_TZ: 'Time',
  BOOLEAN: 'bool',
  VARIANT: 'string',
} as const

export type DatabaseType = keyof typeof types

export interface TableColumn {
  readonly name: string
  readonly databaseType: DatabaseType
  readonly description: string
}

/** A column as the API tells of it. */
export function presentColumn(name: string, databaseType: DatabaseType) {
  return { name, type: types[databaseType], databaseType }
}

type Declared = Readonly<Record<string, readonly [DatabaseType, string]>>

function columns(declared: Declared): readonly TableColumn[] {
  return Object.entries(declared).map(([name, [databaseType, description]]) => ({
    name,
    databaseType,
    description,
  }))
}

const owner = ['TEXT', 'The operator whose data it is.'] as const
const cell = {
  MCC: ['FIXED', 'Mobile country code of the cell.'],
  MNC: ['FIXED', 'Mobile network code of the cell.'],
  RADIO_TYPE: ['TEXT', 'The radio technology, such as LTE.'],
  AREA_CODE: ['FIXED', 'The tracking area (TAC), or the location area (LAC) of 2G and 3G.'],
  CELL_ID: ['FIXED', 'The cell (ECI), or the cell identity (CI) of 2G and 3G.'],
} as const

/**
 * The tables that queries read, in the order that they are told in. SIM_SESSION_EVENTS, SIM_SNAPSHOTS,
 * CELL_TOWERS, COUNTRIES, HARVEST_DATA and MCC_MNC are names of the platform, and so are some columns
 * of the first; the other columns are this sandbox's own.
 */
export const tables = {
  SIM_SESSION_EVENTS: columns({
    TIME: ['TIMESTAMP_TZ', 'When it happened.'],
    EVENT: ['TEXT', 'What happened to the session: Created, Modified or Deleted.'],
    SIM_ID: ['TEXT', 'The SIM.'],
    IMSI: ['TEXT', 'The subscription that the session was of.'],
    ICCID: ['TEXT', 'The profile that the subscription is on.'],
    IMEI: ['TEXT', 'The device that the SIM was in.'],
    SESSION_ID: ['TEXT', 'What tells the session apart.'],
    CREATED_TIME: ['TIMESTAMP_TZ', 'When the session began.'],
    SUBSCRIPTION: ['TEXT', 'The plan of the subscription.'],
    APN: ['TEXT', 'The access point name of the session.'],
    UE_IP_ADDRESS: ['TEXT', 'The IP address that the device was given.'],
    DNS0: ['TEXT', 'The primary DNS server of the session.'],
    DNS1: ['TEXT', 'The secondary DNS server of the session.'],
    HPLMN: ['TEXT', 'The home network: country and network code together.'],
    VPLMN: ['TEXT', 'The network that was visited: country and network code together.'],
    ...cell,
    CELL: ['VARIANT', 'The cell as the API tells of it, as JSON.'],
    OPERATOR_ID: owner,
  }),
  SIM_SNAPSHOTS: columns({
    SNAPSHOT_TIME: ['TIMESTAMP_TZ', 'The moment it shows: 00:00 UTC of each day of the period.'],
    SIM_ID: ['TEXT', 'The SIM.'],
    NAME: ['TEXT', 'Its name now.'],
    STATUS: ['TEXT', 'Its status at that moment.'],
    GROUP_ID: ['TEXT', 'The group it was in.'],
    GROUP_NAME: ['TEXT', 'The name that the group has now.'],
    SPEED_CLASS: ['TEXT', 'Its speed class at that moment.'],
    SUBSCRIPTION: ['TEXT', 'The plan of its primary subscription.'],
    BUNDLES: ['VARIANT', 'The bundles of its primary subscription, as JSON.'],
    TYPE: ['TEXT', 'The type of SIM.'],
    MODULE_TYPE: ['TEXT', 'Its form, such as nano or virtual.'],
    IMSI: ['TEXT', 'Of its primary subscription.'],
    ICCID: ['TEXT', 'Of its active profile.'],
    IMEI: ['TEXT', 'The device that it was last seen in.'],
    ONLINE: ['BOOLEAN', 'Whether it had a session at that moment.'],
    LAST_ONLINE_TIME: [
      'TIMESTAMP_TZ',
      'The moment itself where it had one, else when the last one ended.',
    ],
    UPLOAD_BYTES: ['FIXED', 'Bytes sent in the day that begins there.'],
    DOWNLOAD_BYTES: ['FIXED', 'Bytes received in the day that begins there.'],
    TAGS: ['VARIANT', 'Its tags now, as JSON.'],
    CREATED_TIME: ['TIMESTAMP_TZ', 'When it was made.'],
    OPERATOR_ID: owner,
  }),
  HARVEST_DATA: columns({
    TIME: ['TIMESTAMP_TZ', 'When it was sent.'],
    RESOURCE_TYPE: ['TEXT', 'What sent it: Sim, LoraDevice and so on. A subscriber is its SIM.'],
    RESOURCE_ID: ['TEXT', 'Its ID.'],
    CONTENT_TYPE: ['TEXT', 'The media type of the content.'],
    CONTENT: ['VARIANT', 'What was sent. Of JSON, CONTENT:temperature is one key.'],
    CATEGORY: ['TEXT', 'The category that the entry was given.'],
    OPERATOR_ID: owner,
  }),
  CELL_TOWERS: columns({
    ...cell,
    LAT: ['REAL', 'Degrees north.'],
    LON: ['REAL', 'Degrees east.'],
    RADIUS: ['FIXED', 'Metres around that point.'],
    SAMPLES: ['FIXED', 'How often it was measured.'],
    COUNTRY_CODE: ['TEXT', 'The country, as two letters.'],
    UPDATED_TIME: ['TIMESTAMP_TZ', 'When it was last measured.'],
  }),
  COUNTRIES: columns({
    COUNTRY_CODE: ['TEXT', 'Two letters (ISO 3166-1).'],
    COUNTRY: ['TEXT', 'Its name.'],
  }),
  MCC_MNC: columns({
    PLMN: ['TEXT', 'Country and network code together.'],
    MCC: ['FIXED', 'Mobile country code.'],
    MNC: ['FIXED', 'Mobile network code.'],
    COUNTRY_CODE: ['TEXT', 'The country, as two letters.'],
    NETWORK: ['TEXT', 'The name of the network.'],
  }),
} as const satisfies Readonly<Record<string, readonly TableColumn[]>>

export type TableName = keyof typeof tables

export const tableNames = Object.keys(tables) as TableName[]

/** What makes the tables, empty. A name of a type that holds TEXT keeps texts as they are. */
export const tableSchema = tableNames
  .map((name) => {
    const declared = tables[name].map((column) => `"${column.name}" ${storedAs(column)}`)
    return `CREATE TABLE "${name}" (${declared.join(', ')});`
  })
  .join('\n')

function storedAs({ databaseType }: TableColumn): string {
  if (databaseType === 'FIXED') return 'FIXED_INT'
  return databaseType === 'REAL' || databaseType === 'BOOLEAN'
    ? databaseType
    : `${databaseType} TEXT`
}

/** The type of a result's column that comes from a table's as it is; undefined for one that was computed. */
export function declaredType(stored: string | null): DatabaseType | undefined {
  const name = stored?.split(' ')[0]?.replace('_INT', '') ?? ''
  return name in types ? (name as DatabaseType) : undefined
}
