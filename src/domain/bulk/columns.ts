import { isRounded, type Table } from '../table-file.ts'
import { nameKey } from '../tags.ts'
import { digitsIn, isCard, visible } from '../numbers.ts'

/** What says of which SIM a row is. */
export const keyFields = ['simId', 'iccid', 'imsi', 'msisdn'] as const
export type KeyField = (typeof keyFields)[number]

/** What a column can change of its SIM, beside tags. */
export const valueFields = [
  'group',
  'speedClass',
  'expiryTime',
  'expiryAction',
  'imeiLock',
  'status',
] as const
export type ValueField = (typeof valueFields)[number]

/** What a column holds; a tag by its name, that of the SIM being one of them. */
export type Target = KeyField | ValueField | `tag:${string}` | 'unused'

const tagMark = 'tag:'
/** The column that holds the tag of a name. */
export const tagTarget = (tag: string): Target => `${tagMark}${tag}`
/** The tag that a column holds; undefined where it holds something else. */
export const tagOf = (target: Target): string | undefined =>
  target.startsWith(tagMark) ? target.slice(tagMark.length) : undefined

export const isKey = (target: Target): target is KeyField =>
  (keyFields as readonly string[]).includes(target)

// Compared without blanks and marks, in small letters.
const headings: readonly (readonly [Target, RegExp])[] = [
  ['simId', /^sim(?:の?id|番号)?$/],
  ['iccid', /^iccid(?:番号)?$/],
  ['imsi', /^imsi(?:番号)?$/],
  ['msisdn', /^(?:msisdn|電話番号|phone(?:number)?|tel)$/],
  [tagTarget(nameKey), /^(?:sim)?(?:name|名|名前|名称)$/],
  ['group', /^(?:sim)?(?:group|グループ)(?:id|name|名)?$/],
  ['speedClass', /^(?:speedclass|(?:通信)?速度クラス|通信速度|スピードクラス)$/],
  [
    'expiryAction',
    /^(?:expiryaction|onexpiry|(?:有効)?期限(?:切れ)?(?:時|後)?の?(?:動作|アクション|処理))$/,
  ],
  ['expiryTime', /^(?:expir(?:y|es|esat|ytime|ydate|ation)|(?:有効)?期限(?:日時?)?)$/],
  ['imeiLock', /^(?:imei|imeilock|lockedimei|imeiロック)$/],
  ['status', /^(?:status|state|ステータス|状態)$/],
]

function targetOf(heading: string): Target {
  const text = visible(heading).trim()
  const tag = /^(?:tags?|タグ)\s*[:.]\s*(?<tag>.+)$/i.exec(text)?.groups?.['tag']
  if (tag !== undefined) return tagTarget(tag)
  const bare = text.toLowerCase().replaceAll(/[\s_\-.()「」]/g, '')
  return headings.find(([, pattern]) => pattern.test(bare))?.[0] ?? 'unused'
}

/**
 * What each column of a table holds, as far as its heading says, in English or Japanese; without a
 * heading as far as the values do. Nothing is held by two columns, and one of them names the SIM:
 * the most exact one there is.
 */
export function guessTargets({ header, rows }: Table): readonly Target[] {
  const count = Math.max(header.length, rows[0]?.cells.length ?? 0)
  const guesses = Array.from({ length: count }, (_, at): Target =>
    header.length > 0 ? targetOf(header[at] ?? '') : keyOf(rows[0]?.cells[at] ?? ''),
  )
  const key = keyFields.find((field) => guesses.includes(field))
  return guesses.map((guess, at) =>
    guesses.indexOf(guess) < at || (isKey(guess) && guess !== key) ? 'unused' : guess,
  )
}

function keyOf(cell: string): Target {
  const digits = digitsIn(cell)?.replace('+', '') ?? ''
  if (isRounded(cell) || isCard(digits) || digits.length > 20) return 'simId'
  return digits.length === 15 ? 'imsi' : 'unused'
}

/** Why columns cannot be used as they were chosen: no SIM is named, or something by two of them. */
export function targetsFlaw(targets: readonly Target[]): 'noKey' | 'twice' | 'nothing' | undefined {
  const used = targets.filter((target) => target !== 'unused')
  if (used.filter(isKey).length === 0) return 'noKey'
  if (used.filter(isKey).length > 1 || new Set(used).size < used.length) return 'twice'
  return used.every(isKey) ? 'nothing' : undefined
}
