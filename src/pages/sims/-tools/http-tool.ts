import { t } from '@lingui/core/macro'
import * as op from '../../../api/generated/operations.ts'
import type { SimDownlinkHttpRequest } from '../../../api/generated/models/simDownlinkHttpRequest.ts'
import { choice, optionsOf, text } from '../../../components/form/fields.ts'
import { byteCount } from '../../../domain/data/bytes.ts'
import { httpMethods, longestMessage } from '../../../domain/sim/downlink.ts'
import { path, port, tooLong } from './field-parts.ts'
import { isSecretHeader, readHeaders } from './headers.ts'
import { dataOf } from './outcome.ts'
import { defineTool, prepared, simPath } from './tool.ts'

interface HttpValues {
  method: string
  scheme: string
  port: number | ''
  path: string
  host: string
  headers: string
  body: string
}

const withBody = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

export const httpTool = defineTool<HttpValues>({
  id: 'http',
  label: t`Send request`,
  fields: {
    method: choice({
      label: t`Method`,
      initial: 'GET',
      options: optionsOf(httpMethods),
    }),
    scheme: choice({
      label: t`Protocol`,
      initial: 'http',
      options: [
        { value: 'http', label: 'HTTP' },
        { value: 'https', label: 'HTTPS' },
        { value: 'unchecked', label: t`HTTPS, any certificate` },
      ],
    }),
    port: port(80),
    path: path(t`Path`),
    host: text({
      label: t`Host`,
      look: 'code',
      hint: t`Leave it empty for the SIM’s IP address.`,
    }),
    headers: text({
      label: t`Headers`,
      lines: 2,
      hint: t`One per line, as Name: value`,
      problem: (value) => {
        const wrong = readHeaders(value).wrong[0]
        return wrong === undefined ? undefined : t`This line is not a header: ${wrong}`
      },
    }),
    body: text({
      label: t`Body`,
      lines: 4,
      verbatim: true,
      shown: ({ method }) => withBody.has(String(method)),
      problem: (value) => (byteCount(value) > longestMessage ? tooLong(longestMessage) : undefined),
    }),
  },
  keeps: (values) => ({
    ...values,
    headers: values.headers
      .split('\n')
      .filter((line) => !isSecretHeader(line.split(':')[0] ?? ''))
      .join('\n'),
  }),
  summary: ({ method, port: number, path: where }) => `${method} :${number}${where}`,
  prepare: (target, values) => {
    const { headers } = readHeaders(values.headers)
    return prepared(
      op.sendDownlinkHttp,
      {
        path: simPath(target),
        body: {
          method: values.method as SimDownlinkHttpRequest['method'],
          port: Number(values.port),
          path: values.path,
          ssl: values.scheme !== 'http',
          ...(values.scheme !== 'http' && { skipVerify: values.scheme === 'unchecked' }),
          ...(values.host !== '' && { host: values.host }),
          ...(Object.keys(headers).length > 0 && { headers }),
          ...(withBody.has(values.method) && values.body !== '' && { body: values.body }),
        },
        secrets: Object.keys(headers)
          .filter(isSecretHeader)
          .map((name) => ['headers', name]),
      },
      ({ statusCode, headers: got = {}, body, isBase64Encoded }) => ({
        kind: 'http',
        status: statusCode,
        headers: got,
        body: dataOf(body, isBase64Encoded),
      }),
    )
  },
})
