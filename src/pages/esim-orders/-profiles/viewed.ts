import { kept } from '../../../components/shell/kept.ts'

/** The profiles whose activation code was looked at here, by ICCID: the codes themselves are not kept. */
const viewedCodes = kept('viewed-codes', (value) => (typeof value === 'string' ? value : undefined))

/** Those profiles; renders again when there are more. */
export const useViewed = viewedCodes.useItems

const most = 2000

/** Notes that codes were looked at, copied, or taken along in a file. */
export function noteViewed(iccids: readonly string[]): void {
  viewedCodes.write([...new Set([...iccids, ...viewedCodes.read()])].slice(0, most))
}
