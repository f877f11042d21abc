import { digitsIn, isSimId, numbersIn } from '../numbers.ts'
import { isRounded, readTable } from '../table-file.ts'
import { nameKey, tagKeyRule } from '../tags.ts'
import { operationOf, readTask, taskPath, type BatchMethod, type TaskRequest } from './methods.ts'

/** What keeps a line from being a task. */
export type TaskFlaw =
  | 'simId'
  | 'rounded'
  | 'twice'
  | 'group'
  | 'noTags'
  | 'tagKey'
  | 'vpg'
  | 'address'
  | 'imsi'

/** A line of a list, and what is sent for it. */
export interface TaskLine {
  /** Counted from one, as editors and spreadsheets do. */
  readonly line: number
  /** What it is about: a SIM ID, or the IMSI that an address is for. */
  readonly id: string
  readonly request: TaskRequest
  readonly flaw: TaskFlaw | undefined
}

/** The columns that a list of a method has, as the service's own console names them. */
export const columnsOf: Readonly<Record<BatchMethod, readonly string[]>> = {
  activateSim: ['simId'],
  deactivateSim: ['simId'],
  setSimToStandby: ['simId'],
  suspendSim: ['simId'],
  setSimGroup: ['simId', 'groupId'],
  unsetSimGroup: ['simId'],
  putSimTags: ['simId'],
  putVirtualPrivateGatewayIpAddressMapEntry: ['vpgId', 'ipAddress', 'key'],
}

const headings: Readonly<Record<string, RegExp>> = {
  simId: /^sim[ _-]?(?:id|番号)?$|^iccid$/i,
  groupId: /^group|グループ/i,
  vpgId: /^vpg|virtual/i,
  ipAddress: /^ip|address|アドレス/i,
  key: /^key$|imsi/i,
}

const isAddress = (text: string) =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) < 256)
const isGroupId = (text: string) => /^[\w-]{8,}$/.test(text)

/**
 * Reads a list of what a job is to do: a line for each task, the columns by their heading, else in
 * their usual order. Where only SIM IDs are asked for, they may be separated by anything. `groupId`
 * is the group of lines that name none. Each line is checked for what can be known before it is sent.
 */
export function readTasks(text: string, method: BatchMethod, groupId = ''): readonly TaskLine[] {
  const table = readTable(text)
  // Numbers with blanks between them are no heading.
  const isHeading = !table.header.some(numbersIn)
  const header = isHeading ? table.header : []
  const rows = isHeading ? table.rows : [{ line: 1, cells: table.header }, ...table.rows]
  const wanted = columnsOf[method]
  const at = Object.fromEntries(
    wanted.map((column, place) => {
      const found = header.findIndex((cell) => headings[column]?.test(cell))
      return [column, found < 0 ? place : found]
    }),
  )
  const given = wanted.length === 1 && method !== 'putSimTags' && header.length === 0
  const lines = given
    ? rows.flatMap(({ line, cells }) =>
        cells
          .flatMap((cell) => numbersIn(cell) ?? cell.split(/\s+/))
          .filter(Boolean)
          .map((cell) => ({ line, cells: [cell] })),
      )
    : rows
  const tagNames = header.map((name, place) => (place === at['simId'] ? undefined : name))
  const seen = new Set<string>()
  return lines.map(({ line, cells }) => {
    const cell = (column: string) => cells[at[column] ?? -1] ?? ''
    const { id, request, flaw } =
      method === 'putVirtualPrivateGatewayIpAddressMapEntry'
        ? addressTask(method, cell('vpgId'), cell('ipAddress'), cell('key'))
        : simTask(method, cell('simId'), () =>
            method === 'putSimTags'
              ? tagsOf(tagNames, cells)
              : { groupId: cell('groupId') || groupId },
          )
    const isAgain = seen.has(id)
    seen.add(id)
    return { line, id, request, flaw: flaw ?? (isAgain ? 'twice' : undefined) }
  })
}

type Task = Omit<TaskLine, 'line'>

function simTask(method: BatchMethod, cell: string, bodyOf: () => unknown): Task {
  const digits = digitsIn(cell) ?? ''
  const id = isSimId(digits) ? digits : cell
  const path = taskPath(method, id)
  const http = operationOf(method).http
  const hasBody = method === 'setSimGroup' || method === 'putSimTags'
  const body = hasBody ? bodyOf() : undefined
  const request = { path, method: http, ...(hasBody && { body }) }
  return {
    id,
    request,
    flaw: isRounded(cell) ? 'rounded' : isSimId(digits) ? bodyFlaw(body) : 'simId',
  }
}

interface Tag {
  readonly tagName: string
  readonly tagValue: string
}

/** Empty cells set no tag. */
function tagsOf(names: readonly (string | undefined)[], cells: readonly string[]): readonly Tag[] {
  return names.flatMap((tagName, place) => {
    const tagValue = cells[place] ?? ''
    return tagName === undefined || tagValue === '' ? [] : [{ tagName, tagValue }]
  })
}

function bodyFlaw(body: unknown): TaskFlaw | undefined {
  if (body === undefined) return undefined
  if (!Array.isArray(body)) {
    return isGroupId((body as { groupId: string }).groupId) ? undefined : 'group'
  }
  const tags = body as readonly Tag[]
  if (tags.length === 0) return 'noTags'
  return tags.some(({ tagName }) => tagName !== nameKey && tagKeyRule(tagName))
    ? 'tagKey'
    : undefined
}

function addressTask(method: BatchMethod, vpgId: string, ipAddress: string, imsi: string): Task {
  const key = digitsIn(imsi) ?? imsi
  const { http } = operationOf(method)
  const request = { path: taskPath(method, vpgId), method: http, body: { ipAddress, key } }
  const flaw = isRounded(imsi)
    ? 'rounded'
    : vpgId === ''
      ? 'vpg'
      : !isAddress(ipAddress)
        ? 'address'
        : /^\d{15}$/.test(key)
          ? undefined
          : 'imsi'
  return { id: key, request, flaw }
}

/**
 * The list that `readTasks` makes these calls of, tabs between its cells, to be looked at and sent
 * again; undefined for what is not of one method.
 */
export function tableOf(
  requests: readonly TaskRequest[],
): { readonly method: BatchMethod; readonly text: string } | undefined {
  const read = requests.map((request) => ({ ...readTask(request), body: request.body }))
  const method = read[0]?.method
  if (!method || read.some((one) => one.method !== method)) return undefined
  const bodies = read.map(({ body }) => body)
  const names =
    method === 'putSimTags'
      ? [...new Set(bodies.flatMap((body) => tagsIn(body).map(({ tagName }) => tagName)))]
      : columnsOf[method].slice(1)
  const rows = read.map(({ id = '', body }) =>
    [id].concat(
      names.map((name) =>
        method === 'putSimTags'
          ? (tagsIn(body).find(({ tagName }) => tagName === name)?.tagValue ?? '')
          : textIn(body, name),
      ),
    ),
  )
  const first = columnsOf[method][0] ?? ''
  return {
    method,
    text: [[first, ...names], ...rows].map((row) => row.map(quoted).join('\t')).join('\n'),
  }
}

const tagsIn = (body: unknown) => (Array.isArray(body) ? (body as readonly Tag[]) : [])

function textIn(body: unknown, name: string): string {
  const value: unknown =
    body !== null && typeof body === 'object'
      ? Object.entries(body).find(([key]) => key === name)?.[1]
      : ''
  return typeof value === 'string' ? value : ''
}

const quoted = (cell: string) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
