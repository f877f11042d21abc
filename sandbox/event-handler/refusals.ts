import type { Problem } from '../../src/domain/event-handler/check.ts'
import type { SoracomError } from '../http/error.ts'
import { badRequest, missingField } from '../http/errors.ts'

/** The error that says what is wrong with an event handler, and where. */
export function refusal(problem: Problem): SoracomError {
  const field = problem.path.join('.')
  if (problem.code === 'missing') return missingField(field)
  const [english, japanese] = words(problem)
  return badRequest(field, english, japanese)
}

function words(problem: Problem): [string, string] {
  switch (problem.code) {
    case 'missing':
      return ['a value is required', '値が必要です']
    case 'notText':
      return ['must be a text', '文字列で指定してください']
    case 'notFlag':
      return ['must be true or false', 'true または false を指定してください']
    case 'email':
      return ['must be one email address', 'メールアドレスを 1 つ指定してください']
    case 'url':
      return [
        'must be an address that begins with http:// or https://',
        'http:// または https:// で始まる URL を指定してください',
      ]
    case 'headers':
      return [
        'must be a JSON object of texts, as text',
        '値が文字列の JSON オブジェクトを文字列として指定してください',
      ]
    case 'tooLong':
      return [
        `must have at most ${problem.most} characters`,
        `${problem.most} 文字以内にしてください`,
      ]
    case 'choice':
      return [
        `must be one of ${problem.values.join(', ')}`,
        `${problem.values.join('、')} のいずれかを指定してください`,
      ]
    case 'count':
      return [
        `must be a whole number from ${problem.least} to ${problem.most}`,
        `${problem.least} から ${problem.most} までの整数を指定してください`,
      ]
    case 'actions':
      return [
        `must be a list of 1 to ${problem.most} actions`,
        `1 個以上 ${problem.most} 個以下のアクションを指定してください`,
      ]
    case 'oneTarget':
      return [
        'exactly one of targetImsi, targetSimId, targetGroupId and targetOperatorId must be given',
        'targetImsi、targetSimId、targetGroupId、targetOperatorId のうち 1 つだけを指定してください',
      ]
    case 'imsi':
      return ['must have 15 digits', '15 桁の数字を指定してください']
    case 'simId':
      return ['must have digits only', '数字のみで指定してください']
    case 'unknownType':
      return ['is not a known type', '不明なタイプです']
    case 'legacyType':
      return ['can no longer be given to event handlers', 'このルールは新しく設定できません']
    case 'ruleTarget':
      return [
        `this rule does not fit the target; it fits ${problem.targets.join(', ')}`,
        `このルールはこの対象には使用できません。使用できる対象: ${problem.targets.join('、')}`,
      ]
    case 'neverWithOffset':
      return ['must not be given with NEVER', 'NEVER と同時に指定することはできません']
    case 'sameStatus':
      return ['must be another than sourceStatus', 'sourceStatus と異なる値を指定してください']
    case 'noBody':
      return [
        `a request with the method ${problem.method} has no body`,
        `${problem.method} のリクエストにボディは指定できません`,
      ]
    case 'needsImei':
      return [
        'needs the rule SubscriberSessionStatusRule with hasImei true',
        'SubscriberSessionStatusRule で hasImei を true にする必要があります',
      ]
    case 'notTaken':
      return ['is not a property of this type', 'このタイプのプロパティではありません']
    default:
      return problem satisfies never
  }
}
