import { t } from '@lingui/core/macro'
import { labels } from '../label.ts'

const known = labels({
  to: t`To`,
  title: t`Subject`,
  message: t`Message`,
  speedClass: t`Speed class`,
  url: 'URL',
  httpMethod: t`Method`,
  contentType: t`Content type`,
  headers: t`Headers`,
  body: t`Body`,
  endpoint: t`Endpoint`,
  functionName: t`Function`,
  credentialsId: t`Credential set`,
})

/** What a parameter of an action is called. */
export function parameterLabel(name: string): string {
  const [, number] = /^parameter(\d)$/.exec(name) ?? []
  return number === undefined ? known(name) : t`Parameter ${number}`
}

const hints: Readonly<Record<string, string>> = {
  to: t`One address. It gets a mail each time the action is carried out.`,
  url: t`It is called once; a failure is not tried again.`,
  endpoint: t`For example https://lambda.ap-northeast-1.amazonaws.com`,
  functionName: t`A version or alias may follow: my-function:production`,
  credentialsId: t`Of the type AWS credentials or AWS IAM role.`,
}

/** What to enter there; undefined where the label says it. */
export const parameterHint = (name: string): string | undefined => hints[name]
