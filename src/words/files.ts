import { t } from '@lingui/core/macro'
import { deepestPath, longestPath } from '../domain/files/limits.ts'
import type { UploadProblem } from '../domain/files/upload.ts'

const problems: Readonly<Record<UploadProblem, string>> = {
  noName: t`Enter a name.`,
  emptyName: t`A name within the path is empty.`,
  dots: t`A name cannot be . or .. alone.`,
  control: t`A name cannot hold control characters, such as the end of a line.`,
  unpaired: t`The name is not valid text.`,
  tooLong: t`The whole path may have ${longestPath} bytes at most. Characters beyond ASCII take 2 to 4 bytes each.`,
  tooDeep: t`Files lie in ${deepestPath} levels at most, the file itself included.`,
  tooLarge: t`A file may have 5 GiB at most.`,
}

/** Why a file or a folder cannot be stored, as a sentence. */
export function uploadProblemText(problem: UploadProblem): string {
  return problems[problem]
}
