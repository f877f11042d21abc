import { usePermissions } from '../../../api/permissions.ts'
import { tools, type Tool } from './tools.ts'

/** The tools that the person may use, in their order. */
export function useTools(): readonly Tool[] {
  const { may } = usePermissions()
  return tools.filter(({ needs }) => needs.some((one) => may(one).allowed))
}
