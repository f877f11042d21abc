import type { CallValues, Operation } from '../../../api/operation.ts'
import type { Session } from '../../../api/session.ts'
import {
  bodyText,
  callAddress,
  cliCommand,
  curlCommand,
  quoted,
} from '../../../components/action/command.ts'

/** The ways to take a call along, by their names on the page. */
export const ways = ['cli', 'curl', 'fetch', 'python', 'permission'] as const
export type Way = (typeof ways)[number]

/** A call whose body may be a file of the person's own. */
export interface TakenCall extends CallValues {
  readonly file?: { readonly name: string; readonly type: string } | undefined
}

/**
 * The call in the words of a tool. Key, token and what is secret in it stand for themselves: they
 * are never copied.
 */
export function codeFor(
  way: Way,
  operation: Operation,
  taken: TakenCall,
  session: Session,
  origin: string,
): string {
  const { file } = taken
  const values = file ? { ...taken, body: undefined } : taken
  switch (way) {
    case 'cli': {
      const command = cliCommand(operation, values, session, origin)
      return file ? `${command} --body ${quoted(`@${file.name}`)}` : command
    }
    case 'curl': {
      const command = curlCommand(operation, values, session, origin)
      if (!file) return command
      const type = quoted(`Content-Type: ${file.type}`)
      return `${command} \\\n  -H ${type} --data-binary ${quoted(`@${file.name}`)}`
    }
    case 'fetch':
      return fetchCode(operation, values, callAddress(operation, values, session, origin))
    case 'python':
      return pythonCode(operation, values, callAddress(operation, values, session, origin))
    case 'permission':
      return statement(operation)
  }
}

/** The least that a SAM user needs to call it: one statement. */
function statement({ permissions, public: isPublic }: Operation): string {
  if (isPublic) return '{ "statements": [] }'
  const api = permissions[0] ?? ''
  return JSON.stringify({ statements: [{ effect: 'allow', api }] }, null, 2)
}

/** The media type of a call's body; undefined where it has none. */
const typeOf = ({ file, body }: TakenCall) =>
  file?.type ?? (body === undefined ? undefined : 'application/json')

function fetchCode({ method }: Operation, values: TakenCall, address: string): string {
  const lines = [
    ...(values.file ? ["import { readFile } from 'node:fs/promises'", ''] : []),
    `const response = await fetch(${JSON.stringify(address)}, {`,
    `  method: '${method}',`,
    '  headers: {',
    "    'X-Soracom-API-Key': process.env.SORACOM_API_KEY,",
    "    'X-Soracom-Token': process.env.SORACOM_TOKEN,",
  ]
  const type = typeOf(values)
  if (type !== undefined) lines.push(`    'Content-Type': ${JSON.stringify(type)},`)
  lines.push('  },')
  if (values.file) lines.push(`  body: await readFile(${JSON.stringify(values.file.name)}),`)
  if (values.body !== undefined) lines.push(`  body: JSON.stringify(${bodyText(values)}),`)
  lines.push('})', 'console.log(response.status, await response.text())')
  return lines.join('\n')
}

function pythonCode({ method }: Operation, values: TakenCall, address: string): string {
  const lines = [
    'import json, os, urllib.request',
    '',
    'request = urllib.request.Request(',
    `    ${JSON.stringify(address)},`,
    `    method="${method}",`,
    '    headers={',
    '        "X-Soracom-API-Key": os.environ["SORACOM_API_KEY"],',
    '        "X-Soracom-Token": os.environ["SORACOM_TOKEN"],',
  ]
  const type = typeOf(values)
  if (type !== undefined) lines.push(`        "Content-Type": ${JSON.stringify(type)},`)
  lines.push('    },')
  if (values.file) lines.push(`    data=open(${JSON.stringify(values.file.name)}, "rb").read(),`)
  if (values.body !== undefined) {
    lines.push(`    data=json.dumps(json.loads(${JSON.stringify(bodyText(values))})).encode(),`)
  }
  lines.push(
    ')',
    'with urllib.request.urlopen(request) as response:',
    '    print(response.status, response.read().decode())',
  )
  return lines.join('\n')
}
