/** Which rule text breaks that stands for bytes: hexadecimal digits, two for each. */
export type HexRule = 'missing' | 'hex' | 'odd'

/** The rule that hexadecimal `data` break; undefined where they are whole bytes. */
export function brokenHexRule(data: string | undefined): HexRule | undefined {
  if (data === undefined || data === '') return 'missing'
  if (!/^[0-9a-f]+$/i.test(data)) return 'hex'
  if (data.length % 2 === 1) return 'odd'
  return undefined
}
