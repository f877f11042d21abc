import { deepestPath, longestPath } from '../../src/domain/files/limits.ts'
import type { PathProblem } from '../../src/domain/files/path.ts'
import { SoracomError } from '../http/error.ts'
import { badRequest } from '../http/errors.ts'

/** 507: the sandbox keeps this many bytes of a world's files; on the platform there is no limit. */
export function filesFull(limit: number): SoracomError {
  const mebibytes = limit / 2 ** 20
  return new SoracomError(507, 'SEM0210', {
    en: `The sandbox keeps ${mebibytes} MiB of files: delete some, then upload again`,
    ja: `サンドボックスが保存できるファイルは合計 ${mebibytes} MiB までです。ファイルを削除してから再度アップロードしてください`,
  })
}

const problems: Readonly<Record<PathProblem, SoracomError['messages']>> = {
  noName: { en: 'a name is required', ja: '名前が必要です' },
  emptyName: { en: 'a name within it is empty', ja: '空の名前が含まれています' },
  dots: { en: 'no name can be . or ..', ja: '. と .. は名前に使用できません' },
  control: { en: 'control characters are not allowed', ja: '制御文字は使用できません' },
  unpaired: { en: 'not well-formed Unicode', ja: 'Unicode として正しくありません' },
  tooLong: {
    en: `longer than ${longestPath} bytes in UTF-8`,
    ja: `UTF-8 で ${longestPath} バイトを超えています`,
  },
  tooDeep: {
    en: `deeper than ${deepestPath} names`,
    ja: `階層が ${deepestPath} を超えています`,
  },
}

/** 400: nothing can be stored at this path. */
export function wrongPath(problem: PathProblem): SoracomError {
  const { en, ja } = problems[problem]
  return badRequest('path', en, ja)
}

/** 400: a folder is deleted that something lies in. */
export function notEmpty(folder: string): SoracomError {
  return new SoracomError(400, 'SEM0212', {
    en: `The directory is not empty: ${folder}`,
    ja: `ディレクトリが空ではありません: ${folder}`,
  })
}
