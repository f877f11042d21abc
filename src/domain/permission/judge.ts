import { permissionBeside } from '../soracam/permission.ts'
import { placeholders } from './callable.ts'
import {
  chanceOf,
  compile,
  type CompiledPermissions,
  type DecisionReason,
  type PermissionSource,
} from './decide.ts'
import { parsePermission } from './document.ts'

/** A permission document's JSON text, and where it is attached; no text where it cannot be read. */
export interface AttachedDocument {
  /** `roles` stands for roles of which not even the names are known. */
  readonly source: PermissionSource | { readonly kind: 'roles' }
  /** The empty text where nothing is set. */
  readonly text: string | undefined
}

/** Values of a path's placeholders by name. */
export type PathVariables = Readonly<Record<string, string | undefined>>

/** What is to be judged. */
export interface JudgedOperation {
  readonly id: string
  readonly tag: string
  readonly method: string
  /** The path template, whose placeholders conditions may ask for. */
  readonly path: string
  /** The names it goes by in permissions. */
  readonly permissions: readonly string[]
}

/** The circumstances of a call: what is left out counts as not known. */
export interface Circumstances {
  /** UNIX milliseconds. */
  readonly now?: number | undefined
  /** IPv4 or IPv6. */
  readonly clientIp?: string | undefined
  readonly samUserName?: string | undefined
  readonly operatorId?: string | undefined
}

/**
 * What documents say of a call: `granted`; `denied` by a statement; `notGranted` by any; `depends`
 * on what is not known, or on a condition that nobody can read; `unknown` where no readable
 * statement denies it and a document, or part of one, could not be read.
 */
export type Verdict = 'granted' | 'denied' | 'notGranted' | 'depends' | 'unknown'

/** A verdict, the permission it is about (of several that a call needs, the one that fails it), and why. */
export interface Judgement {
  readonly verdict: Verdict
  readonly permission: string
  /** The statement and document that decided, or on which it depends. */
  readonly reason: DecisionReason
}

/** Everything that applies to a SAM user, read once for many judgements. */
export interface Rights {
  readonly permissions: CompiledPermissions
  /** The documents that could not be read, or not whole. */
  readonly unread: readonly AttachedDocument['source'][]
}

/** What keeps a call from happening comes first. */
const gravest: readonly Verdict[] = ['denied', 'notGranted', 'unknown', 'depends', 'granted']

/** Reads documents. Never throws: what cannot be read is among `unread`. */
export function rightsOf(documents: readonly AttachedDocument[]): Rights {
  const read = documents.map(({ source, text }) => {
    if (text === undefined || source.kind === 'roles') return { source, torn: true }
    if (text.trim() === '') return { source, torn: false }
    const { statements, problems } = parsePermission(text)
    return {
      source,
      torn: problems.some(({ severity }) => severity === 'error'),
      sourced: { source, statements },
    }
  })
  return {
    permissions: compile(read.flatMap(({ sourced }) => sourced ?? [])),
    unread: read.filter(({ torn }) => torn).map(({ source }) => source),
  }
}

/**
 * Judges a call of a SAM user, for the console: it anticipates what the API will enforce. A
 * placeholder of the path that `values` leave out exists, and is not known.
 */
export function judge(
  { permissions, unread }: Rights,
  operation: JudgedOperation,
  circumstances: Circumstances,
  values: PathVariables = {},
): Judgement {
  const { operatorId } = circumstances
  const context = {
    ...circumstances,
    httpMethod: operation.method,
    pathVariables: variablesOf(operation.path, { operator_id: operatorId, ...values }),
  }
  const beside = permissionBeside(operation)
  const needed = [operation.permissions, ...(beside === undefined ? [] : [[beside]])]
  const judged = needed.map((names): Judgement => {
    const { might, reason } = chanceOf(permissions, { names, context })
    const certain = might === 'no' && reason.kind === 'statement'
    const open = !certain && unread.length > 0 && reason.kind !== 'always'
    const verdict = open ? 'unknown' : verdictOf(might, certain)
    return { verdict, permission: names[0] ?? operation.id, reason }
  })
  const rank = ({ verdict }: Judgement) => gravest.indexOf(verdict)
  return judged.reduce((worst, one) => (rank(one) < rank(worst) ? one : worst))
}

function verdictOf(might: 'yes' | 'no' | 'maybe', denied: boolean): Verdict {
  if (might === 'yes') return 'granted'
  if (might === 'maybe') return 'depends'
  return denied ? 'denied' : 'notGranted'
}

/** Exactly the placeholders of a path template: a value that is not known yet is `undefined`. */
function variablesOf(path: string, values: PathVariables): PathVariables {
  return Object.fromEntries(placeholders(path).map((name) => [name, values[name]]))
}
