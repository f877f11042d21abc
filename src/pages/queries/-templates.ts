import { t } from '@lingui/core/macro'

/** A usual question, and the period that it is asked about. */
export interface Template {
  readonly id: string
  readonly label: string
  readonly sql: string
  readonly last: string
}

/** The usual questions; each runs as it is. */
export const templates: readonly Template[] = [
  {
    id: 'sessions',
    label: t`Sessions per day`,
    last: '31d',
    sql: `SELECT DATE_TRUNC('DAY', TIME) AS DAY, COUNT(*) AS SESSIONS
FROM SIM_SESSION_EVENTS
WHERE EVENT = 'Created'
GROUP BY DAY
ORDER BY DAY`,
  },
  {
    id: 'offline',
    label: t`SIMs offline for 3 days`,
    last: '24h',
    sql: `SELECT SIM_ID, NAME, STATUS, LAST_ONLINE_TIME
FROM SIM_SNAPSHOTS
WHERE SNAPSHOT_TIME = (SELECT MAX(SNAPSHOT_TIME) FROM SIM_SNAPSHOTS)
  AND STATUS = 'active'
  AND LAST_ONLINE_TIME < DATEADD(DAY, -3, SNAPSHOT_TIME)
ORDER BY LAST_ONLINE_TIME`,
  },
  {
    id: 'roaming',
    label: t`SIMs by country`,
    last: '7d',
    sql: `SELECT c.COUNTRY, COUNT(DISTINCT e.SIM_ID) AS SIMS, COUNT(*) AS EVENTS
FROM SIM_SESSION_EVENTS e
JOIN MCC_MNC n ON n.PLMN = e.VPLMN
JOIN COUNTRIES c ON c.COUNTRY_CODE = n.COUNTRY_CODE
GROUP BY c.COUNTRY
ORDER BY SIMS DESC`,
  },
  {
    id: 'harvest',
    label: t`Average of a Harvest Data key per hour`,
    last: '24h',
    sql: `SELECT DATE_TRUNC('HOUR', TIME) AS HOUR,
  AVG(CONTENT:temperature::FLOAT) AS TEMPERATURE,
  COUNT(*) AS ENTRIES
FROM HARVEST_DATA
GROUP BY HOUR
ORDER BY HOUR`,
  },
  {
    id: 'groups',
    label: t`Data per day and group`,
    last: '7d',
    sql: `SELECT SNAPSHOT_TIME, COALESCE(GROUP_NAME, 'no group') AS GROUP_NAME,
  SUM(UPLOAD_BYTES + DOWNLOAD_BYTES) AS BYTES
FROM SIM_SNAPSHOTS
GROUP BY SNAPSHOT_TIME, GROUP_NAME
ORDER BY SNAPSHOT_TIME, BYTES DESC`,
  },
  {
    id: 'reconnects',
    label: t`SIMs that reconnect most`,
    last: '7d',
    sql: `SELECT SIM_ID, COUNT(*) AS SESSIONS, COUNT(DISTINCT CELL_ID) AS CELLS
FROM SIM_SESSION_EVENTS
WHERE EVENT = 'Created'
GROUP BY SIM_ID
ORDER BY SESSIONS DESC
LIMIT 100`,
  },
]
