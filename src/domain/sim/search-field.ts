import { isGroupId } from '../ids.ts'
import { cardNumber, digitsIn, fromAbroad, numbersIn, visible } from '../numbers.ts'

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

interface SimCondition {
  readonly field: SimSearchField
  readonly value: string
}

/** One of the values that a text asks for. */
export interface SimTerm {
  /** As it was written, to say what became of it. */
  readonly written: string
  /** Where it is looked for, the likeliest first; none where it is too short to be searched for. */
  readonly conditions: readonly SimCondition[]
  /** The digits, where it is the whole number of a SIM or a long piece of one, and nothing else. */
  readonly digits?: string
  /** Where it is a tag by its key. */
  readonly tag?: { readonly key: string; readonly value: string }
}

/** searchSims refuses shorter values. */
const shortest = 2

const numberFields: ReadonlySet<SimSearchField> = new Set(['iccid', 'sim_id', 'imsi', 'msisdn'])
const isNumberField = (field: SimSearchField) => numberFields.has(field)

function fieldsOfDigits(digits: string): SimSearchField[] {
  if (digits.length > 20) return ['sim_id']
  if (digits.length > 15) return ['iccid', 'sim_id']
  if (digits.startsWith('89') && digits.length > 5) return ['iccid', 'sim_id', 'msisdn']
  if (digits.length === 15) return ['imsi', 'msisdn', 'iccid', 'sim_id']
  // A piece of a number can be a piece of any of them, and names hold numbers too.
  return ['imsi', 'msisdn', 'iccid', 'sim_id', 'name', 'serial_number']
}

/**
 * Guesses what a person means by what they typed or pasted: a number of 32 or 19 digits is a SIM, 15
 * digits are an IMSI, a UUID is a group, `site=Quarry` is a tag; anything else is a name. Values are
 * separated by commas; numbers by anything, and each may be written in groups. Fields that were
 * chosen are the only ones.
 */
export function readSimTerms(
  text: string,
  chosen: readonly SimSearchField[] = [],
): readonly SimTerm[] {
  const asText = chosen.length > 0 && !chosen.some(isNumberField)
  const all = asText ? undefined : numbersIn(text)
  if (all) return all.map((number) => termOfNumber(number, chosen, all.length > 1))
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part): SimTerm[] => {
      const numbers = asText ? undefined : numbersIn(part)
      if (numbers) return numbers.map((number) => termOfNumber(number, chosen, false))
      const term = termOfText(part, chosen)
      const sent = term.conditions.filter(({ value }) => [...value].length >= shortest)
      return [{ ...term, conditions: sent }]
    })
}

function termOfNumber(
  number: string,
  chosen: readonly SimSearchField[],
  oneOfMany: boolean,
): SimTerm {
  const digits = number.replace('+', '')
  const guessed = number === digits ? fieldsOfDigits(digits) : (['msisdn'] as const)
  const may = chosen.length === 0 ? guessed : chosen
  const fields = oneOfMany ? may.filter(isNumberField) : may
  const value = cardNumber(digits)
  return {
    written: number,
    conditions: fields.map((one) => ({
      field: one,
      value: one === 'msisdn' ? fromAbroad(digits) : value,
    })),
    ...(fields.every(isNumberField) && { digits }),
  }
}

function termOfText(written: string, chosen: readonly SimSearchField[]): SimTerm {
  const plain = visible(written).trim()
  const digits = digitsIn(written)
  // Numbers are typed with the spaces and signs they are printed with; names mean theirs.
  const valueIn = (one: SimSearchField) =>
    isNumberField(one)
      ? (digits?.replace('+', '') ?? plain)
      : one === 'serial_number'
        ? plain
        : written
  const all = (...fields: readonly SimSearchField[]): SimTerm => ({
    written,
    conditions: fields.map((one) => ({ field: one, value: valueIn(one) })),
  })
  const { key = '', value = '' } = /^(?<key>[^=]+)=(?<value>.+)$/.exec(written)?.groups ?? {}
  if (value !== '' && (chosen.length === 0 || chosen.includes('tag'))) {
    // A value may hold the sign itself, and so may a name.
    const asTag = [value.trim(), written].map((one) => ({ field: 'tag' as const, value: one }))
    const others = chosen.length === 0 ? (['name'] as const) : chosen.filter((one) => one !== 'tag')
    const conditions = [...asTag, ...all(...others).conditions]
    return { written, conditions, tag: { key, value } }
  }
  if (chosen.length > 0) return all(...chosen)
  if (digits?.startsWith('+')) return all('msisdn')
  if (digits !== undefined) return all(...fieldsOfDigits(digits))
  if (isGroupId(plain)) return all('group_id')
  if (/^[a-z]{2}\d{4,}$/i.test(plain)) return all('serial_number', 'name')
  return all('name', 'tag', 'group')
}

/** What the terms are looked for by, as the parameters of searchSims. */
export function simQuery(
  conditions: readonly SimCondition[],
): Partial<Record<SimSearchField, string[]>> {
  const query: Partial<Record<SimSearchField, string[]>> = {}
  for (const { field, value } of conditions) (query[field] ??= []).push(value)
  return query
}
