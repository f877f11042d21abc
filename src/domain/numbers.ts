/**
 * Reading of numbers as people write and paste them: in groups, in full width, with a label, with
 * the signs a spreadsheet puts around them. Every field that takes such a number reads it here.
 */

/** A number shorter than this may be a piece of one, or of a name. */
const shortestNumber = 10
/** Nobody writes a number in more groups. */
const mostGroups = 16

/** What stands between numbers, where it is not blank. */
const between = /[\r\n\t,;、|]+/
// Signs that a spreadsheet needs for a text to stay one, and quotes of any kind.
const wrapping = /^[\s=]*["'“‘]*|["'”’]+\s*$/g
const label =
  /^(?:sim(?:[ _-]?id)?|iccid|imsi|msisdn|imei(?:sv)?|eid|tel|phone)\s*[:=#]?\s*(?=[+\d])/i
const filling = /\(0\)|[\s\p{Pd}−ー.()_·・]/gu

/** Text without what cannot be seen: full-width forms as usual ones, marks of direction gone. */
export function visible(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\p{Cf}\p{Cc}]/gu, (sign) => (sign < ' ' ? sign : ''))
}

/**
 * The digits of a text that is one number however it is written, with the plus sign it begins with;
 * undefined for any other text. The filler F at the end of an ICCID is none of its digits.
 */
export function digitsIn(text: string): string | undefined {
  const plain = visible(text).replaceAll(wrapping, '').replace(label, '').replaceAll(filling, '')
  return /^(?<digits>\+?\d+)f{0,2}$/i.exec(plain)?.groups?.['digits']
}

/**
 * Whether digits may be the ID of a SIM, which is the number of a card or a chip. SIMs that the
 * vendor's own sandbox makes have IMSIs for IDs.
 */
export const isSimId = (digits: string): boolean => /^(?:89\d{16,18}|89\d{30}|\d{15})$/.test(digits)
const isLong = (digits: string) => digits.length >= shortestNumber

/** Numbers that were pasted without anything between them: each begins as cards and chips do. */
function apart(digits: string): readonly string[] {
  for (const length of [19, 20, 32]) {
    const count = digits.length / length
    const each = digits.match(new RegExp(`.{${length}}`, 'g')) ?? []
    if (count > 1 && Number.isInteger(count) && each.every((one) => one.startsWith('89'))) {
      return each
    }
  }
  return [digits]
}

/** Words that are numbers, or groups of digits that make up numbers; undefined for other words. */
function fromWords(words: readonly string[]): readonly string[] | undefined {
  const whole = digitsIn(words.join(' '))
  if (words.length < 2 || whole === undefined || isSimId(whole) || whole.length < 16) {
    return whole === undefined || !isLong(whole) ? undefined : apart(whole)
  }
  const each = words.map((word) => digitsIn(word) ?? '')
  if (each.every(isLong)) return each.flatMap(apart)
  const found: string[] = []
  for (let from = 0; from < words.length;) {
    let to = Math.min(words.length, from + mostGroups)
    while (to > from && !isSimId(each.slice(from, to).join(''))) to--
    if (to === from) return undefined
    found.push(each.slice(from, to).join(''))
    from = to
  }
  return found
}

/**
 * The long numbers that a text consists of, in its order and each once: separated by anything, or
 * one in groups. Undefined where the text holds anything else.
 */
export function numbersIn(text: string): readonly string[] | undefined {
  const parts = visible(text)
    .split(between)
    .filter((part) => part.trim() !== '')
  const found = parts.map((part) => fromWords(part.trim().split(/\s+/)))
  const all = found.filter((numbers) => numbers !== undefined)
  return all.length === found.length && all.length > 0 ? [...new Set(all.flat())] : undefined
}

/** The digits of an ICCID without the check digit that some are written with. */
const cardDigits = 19
/** Whether it is the number of a card, with or without the digit at its end. */
export const isCard = (digits: string): boolean => /^89\d{16,18}$/.test(digits)
/** The digits of a card that it is stored under in any case. */
export const cardNumber = (digits: string): string =>
  isCard(digits) ? digits.slice(0, cardDigits) : digits
/** A telephone number as it is dialled at home, without the zero: the API writes the country. */
export const fromAbroad = (digits: string): string => digits.replace(/^0+/, '')

/**
 * What is pasted from a table, as values with commas between them: the number of each line, the
 * heading left out. Text of one line is none, and neither is one in which few lines hold a number.
 */
export function numbersOfTable(text: string): string | undefined {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  const values = lines.map((line) => {
    const numbers = line.split('\t').flatMap((cell) => numbersIn(cell) ?? [])
    return numbers.find(isSimId) ?? numbers[0]
  })
  const found = values.filter((value) => value !== undefined).length
  if (lines.length < 2 || found * 2 < lines.length) return undefined
  // What is no number is searched for as it stands, so that it is not lost without a word.
  const named = values.map((value, at) => value ?? (at === 0 ? '' : lines[at]?.split('\t')[0]))
  return [...new Set(named)].filter(Boolean).join(', ')
}
