import {
  choice,
  count,
  mostOffsetMinutes,
  settableSpeedClasses,
  timings,
  type Parameter,
} from './parameters.ts'

/** An action type of event handlers. */
export interface Action {
  readonly type: string
  /** What it is done to: the SIM (every SIM of the target, where the rule watches a sum), or the world outside. */
  readonly reach: 'sim' | 'mail' | 'request'
  /** In the order in which one would ask for them; when it is done is the last. */
  readonly parameters: readonly Parameter[]
  /** `request`: only after asking Soracom for it, and only for some rules. */
  readonly offered: 'always' | 'request'
}

/** Characters of a mail's subject, and of any longer text (decided: the platform's numbers are not published). */
export const mostTitle = 255
export const mostText = 8192

const text = (name: string, required: boolean, most = mostText, expanded = true): Parameter => ({
  name,
  kind: 'text',
  most,
  expanded,
  required,
})

const mail = [text('title', true, mostTitle), text('message', true)]

/** The methods of web requests, and those that send a body. */
export const httpMethods = ['GET', 'POST', 'PUT', 'DELETE'] as const
export const sendsBody = (method: unknown): boolean => method === 'POST' || method === 'PUT'

/** The parameters that a Lambda function is handed. */
export const lambdaParameters = [1, 2, 3, 4, 5].map((number) => `parameter${number}`)

function action(
  type: string,
  reach: Action['reach'],
  own: readonly Parameter[] = [],
  offered: Action['offered'] = 'always',
): Action {
  const when = [
    // The description's own example leaves it out for mails, which are then sent at once.
    choice('executionDateTimeConst', timings),
    count('executionOffsetMinutes', 0, mostOffsetMinutes),
  ]
  return { type, reach, parameters: [...own, ...when], offered }
}

/** Every action type known by name. The list is open. */
export const actions: readonly Action[] = [
  action('SendMailToOperatorAction', 'mail', mail),
  action('SendMailAction', 'mail', [{ name: 'to', kind: 'email', required: true }, ...mail]),
  action('ChangeSpeedClassAction', 'sim', [choice('speedClass', settableSpeedClasses, true)]),
  action('ActivationAction', 'sim'),
  action('DeactivationAction', 'sim'),
  action('StandbyAction', 'sim'),
  action('SuspendAction', 'sim'),
  action('ExecuteWebRequestAction', 'request', [
    { name: 'url', kind: 'url', required: true },
    choice('httpMethod', httpMethods, true),
    text('contentType', true, mostTitle, false),
    { name: 'headers', kind: 'headers', required: false },
    text('body', false),
  ]),
  action('InvokeAWSLambdaAction', 'request', [
    { name: 'endpoint', kind: 'url', required: true },
    text('functionName', true, mostTitle, false),
    text('credentialsId', true, mostTitle, false),
    ...lambdaParameters.map((name) => text(name, false)),
  ]),
  action('ImeiLockAction', 'sim', [], 'request'),
]

const byType: ReadonlyMap<string, Action> = new Map(actions.map((known) => [known.type, known]))

/** What is known of an action type; undefined for one that is not in the list. */
export function actionOf(type: unknown): Action | undefined {
  return typeof type === 'string' ? byType.get(type) : undefined
}

/**
 * The headers of a web request: a JSON object as text. The description's own example has several
 * objects with commas between them, which is taken too. Undefined for what is neither.
 */
export function parseHeaders(headers: string): Readonly<Record<string, string>> | undefined {
  let objects: unknown
  try {
    objects = JSON.parse(`[${headers}]`)
  } catch {
    return undefined
  }
  if (!Array.isArray(objects)) return undefined
  const merged: Record<string, string> = {}
  for (const one of objects as readonly unknown[]) {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return undefined
    for (const [name, value] of Object.entries(one)) {
      if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || typeof value === 'object') return undefined
      Object.defineProperty(merged, name, { value: String(value), enumerable: true })
    }
  }
  return merged
}
