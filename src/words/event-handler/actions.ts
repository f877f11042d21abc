import { t } from '@lingui/core/macro'
import { hostOf, textIn, type Configured } from '../../domain/event-handler/draft.ts'
import { actionLabel } from './names.ts'

/** What an action does, as part of a sentence; `them`: to several SIMs at once, which are called so. */
export function actionClause({ type = '', properties }: Configured, them?: string): string {
  switch (type) {
    case 'ChangeSpeedClassAction': {
      const speedClass = textIn(properties, 'speedClass')
      return them
        ? t`the speed class of ${them} becomes ${speedClass}`
        : t`its speed class becomes ${speedClass}`
    }
    case 'ActivationAction':
      return them ? t`${them} are activated` : t`it is activated`
    case 'DeactivationAction':
      return them ? t`${them} are deactivated` : t`it is deactivated`
    case 'StandbyAction':
      return them ? t`${them} are put on standby` : t`it is put on standby`
    case 'SuspendAction':
      return them ? t`${them} are suspended` : t`it is suspended`
    case 'SendMailAction': {
      const to = textIn(properties, 'to')
      return to === '' ? t`a mail goes out` : t`a mail goes to ${to}`
    }
    case 'SendMailToOperatorAction':
      return t`a mail goes to the account’s address`
    case 'ExecuteWebRequestAction': {
      const host = hostOf(textIn(properties, 'url'))
      return host === '' ? t`a web request goes out` : t`a web request goes to ${host}`
    }
    case 'InvokeAWSLambdaAction': {
      const name = textIn(properties, 'functionName')
      return t`the AWS Lambda function ${name} is invoked`
    }
    case 'ImeiLockAction':
      return t`it is locked to the IMEI of its device`
    default:
      return t`the action ${type} is carried out`
  }
}

/** An action in few words, for a list: "Speed class s1.minimum", "Mail to ops@example.com". */
export function actionText({ type, properties }: Configured): string {
  switch (type) {
    case 'ChangeSpeedClassAction': {
      const speedClass = textIn(properties, 'speedClass')
      return t`Speed class ${speedClass}`
    }
    case 'SendMailAction': {
      const to = textIn(properties, 'to')
      return t`Mail to ${to}`
    }
    case 'SendMailToOperatorAction':
      return t`Mail to the account`
    case 'ExecuteWebRequestAction': {
      const host = hostOf(textIn(properties, 'url'))
      return t`Web request to ${host}`
    }
    case 'InvokeAWSLambdaAction': {
      const name = textIn(properties, 'functionName')
      return t`AWS Lambda ${name}`
    }
    default:
      return actionLabel(type)
  }
}
