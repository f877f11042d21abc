import { isGroupId } from '../ids.ts'

/** The parameters of searchSims that take typed text. */
export type SimSearchField =
  | 'name'
  | 'group'
  | 'group_id'
  | 'sim_id'
  | 'imsi'
  | 'msisdn'
  | 'iccid'
  | 'serial_number'
  | 'tag'

export interface SimSearch {
  /** The parameters that fit, the likeliest first; none while there is too little to search for. */
  readonly fields: readonly SimSearchField[]
  /** What to search for: the text without the spaces and signs that numbers are written with. */
  readonly value: string
}

/** searchSims refuses shorter values. */
const minLength = 2

/** Digits as people write and paste them: in groups, with a plus sign, in full width. */
function asNumber(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[\s\-().]/g, '')
  return /^\+?\d+$/.test(plain) ? plain : null
}

function fieldsOfDigits(digits: string): SimSearchField[] {
  if (digits.length > 20) return ['sim_id']
  if (digits.length > 15) return ['iccid', 'sim_id']
  if (digits.startsWith('89') && digits.length > 5) return ['iccid', 'sim_id', 'msisdn']
  if (digits.length === 15) return ['imsi', 'msisdn', 'iccid', 'sim_id']
  // A piece of a number can be a piece of any of them, and names hold numbers too.
  return ['imsi', 'msisdn', 'iccid', 'sim_id', 'name', 'serial_number']
}

function detectOne(value: string): SimSearch {
  const number = asNumber(value)
  if (number?.startsWith('+')) {
    const digits = number.slice(1)
    return { fields: digits.length < minLength ? [] : ['msisdn'], value: digits }
  }
  if (number !== null && number.length >= minLength) {
    return { fields: fieldsOfDigits(number), value: number }
  }
  if (value.length < minLength) return { fields: [], value }
  if (isGroupId(value)) return { fields: ['group_id'], value }
  if (/^[a-z]{2}\d{4,}$/i.test(value)) return { fields: ['serial_number', 'name'], value }
  return { fields: ['name', 'tag', 'group'], value }
}

/**
 * Guesses which parameters of searchSims a person means by what they typed. A number of 32 or 19
 * digits is a SIM, 15 digits are an IMSI, a UUID is a group; anything else is a name. Of several
 * values, separated by commas as searchSims takes them, it is what all of them can be.
 */
export function detectSimSearchField(text: string): SimSearch {
  const parts = text
    .split(',')
    .map((part) => detectOne(part.trim()))
    .filter((part) => part.value !== '')
  const fields = (parts[0]?.fields ?? []).filter((field) =>
    parts.every((part) => part.fields.includes(field)),
  )
  return { fields, value: parts.map((part) => part.value).join(',') }
}
