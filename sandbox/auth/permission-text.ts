import { parsePermission } from '../../src/domain/permission/document.ts'
import { badRequest } from '../http/errors.ts'

/**
 * Throws 400 for a text that is no permission document as a whole; `field` is what the API calls
 * it. A condition in syntax that nobody has confirmed is kept.
 */
export function requirePermission(field: string, text: string): string {
  const fault = parsePermission(text).problems.find(({ severity }) => severity === 'error')
  if (!fault) return text
  const where = fault.path === '' ? fault.code : `${fault.path}, ${fault.code}`
  throw badRequest(
    field,
    `not a permission document (${where})`,
    `権限の JSON が正しくありません (${where})`,
  )
}
