import { t } from '@lingui/core/macro'
import * as op from '../../../api/generated/operations.ts'
import type { SimDownlinkSshRequest } from '../../../api/generated/models/simDownlinkSshRequest.ts'
import type { SimDownlinkRtspRequest } from '../../../api/generated/models/simDownlinkRtspRequest.ts'
import { choice, custom, text, type CustomProps } from '../../../components/form/fields.ts'
import { late } from '../../../components/feedback/late.tsx'
import { countText } from '../../../components/detail/locale.ts'
import { holdsPrivateKey } from '../../../domain/credential/private-key.ts'
import { byteCount } from '../../../domain/data/bytes.ts'
import { longestCommand } from '../../../domain/sim/downlink.ts'
import { dataOf, pictureOf } from './outcome.ts'
import { path, port } from './field-parts.ts'
import { defineTool, prepared, simPath } from './tool.ts'

const CredentialsInput = late(() =>
  import('../../../components/settings/CredentialsInput.tsx').then((all) => all.CredentialsInput),
)

/** A field for the id of a credential set of a type. */
function credentialSet(kind: string, api: string, login: string) {
  const label = t`Credential set`
  const known = { label, path: ['credentials'], type: 'credentials', writes: 'text' } as const
  function Input({ value, onChange, error }: CustomProps<string>) {
    return (
      <CredentialsInput
        field={{ ...known, kinds: [kind] }}
        wrapper={{
          label,
          error,
          description: undefined,
          disabled: false,
          inputWrapperOrder: ['label', 'input', 'description', 'error'],
        }}
        value={value}
        onChange={(next) => onChange(typeof next === 'string' ? next : '')}
      />
    )
  }
  return custom<string>({
    label,
    initial: '',
    required: t`Choose a credential set.`,
    shown: isLogin(login),
    api,
    Input: Object.assign(Input, { preload: CredentialsInput.preload }),
  })
}

const isLogin =
  (...logins: readonly string[]) =>
  ({ login }: Readonly<Record<string, unknown>>) =>
    logins.some((one) => one === login)

const password = text({
  label: t`Password`,
  look: 'secret',
  verbatim: true,
  required: t`Enter the password.`,
  shown: isLogin('password'),
})

const username = text({ label: t`Username`, look: 'code', required: t`Enter a username.` })

interface SshValues {
  port: number | ''
  username: string
  login: string
  password: string
  passwordSet: string
  key: string
  passphrase: string
  keySet: string
  command: string
}

function sshLogin(values: SshValues): SimDownlinkSshRequest['authentication'] {
  switch (values.login) {
    case 'password':
      return { type: 'password', password: values.password }
    case 'passwordSet':
      return { type: 'password', passwordCredentialsId: values.passwordSet }
    case 'key':
      return {
        type: 'publickey',
        key: `${values.key.trim()}\n`,
        ...(values.passphrase !== '' && { passphrase: values.passphrase }),
      }
    case 'keySet':
      return { type: 'publickey', keyCredentialsId: values.keySet }
    default:
      return { type: 'none' }
  }
}

const secretsOf = (...names: readonly string[]) => names.map((name) => ['authentication', name])

export const sshTool = defineTool<SshValues>({
  id: 'ssh',
  label: t`Run command`,
  fields: {
    command: text({
      label: t`Command`,
      look: 'code',
      verbatim: true,
      required: t`Enter a command.`,
      problem: (value) => {
        const most = countText(longestCommand)
        return byteCount(value) > longestCommand
          ? t`A command has ${most} bytes at most. Shorten it.`
          : undefined
      },
    }),
    username,
    port: port(22),
    login: choice({
      label: t`Sign in with`,
      initial: 'password',
      options: [
        { value: 'password', label: t`Password` },
        { value: 'passwordSet', label: t`Password in a credential set` },
        { value: 'key', label: t`Private key` },
        { value: 'keySet', label: t`Private key in a credential set` },
        { value: 'none', label: t`Nothing` },
      ],
    }),
    password,
    passwordSet: credentialSet('psk', 'passwordCredentialsId', 'passwordSet'),
    key: text({
      label: t`Private key (PEM)`,
      lines: 4,
      verbatim: true,
      required: t`Enter the private key.`,
      problem: (value) =>
        holdsPrivateKey(value)
          ? undefined
          : t`This is no private key: it begins with -----BEGIN … PRIVATE KEY-----.`,
      shown: isLogin('key'),
    }),
    passphrase: text({
      label: t`Passphrase of the key`,
      look: 'secret',
      verbatim: true,
      hint: t`Leave it empty if the key has none.`,
      shown: isLogin('key'),
    }),
    keySet: credentialSet('private-key-pem', 'keyCredentialsId', 'keySet'),
  },
  secrets: ['password', 'key', 'passphrase'],
  summary: ({ username: who, command }) => `${who}$ ${command}`,
  prepare: (target, values) =>
    prepared(
      op.sendDownlinkSsh,
      {
        path: simPath(target),
        body: {
          port: Number(values.port),
          username: values.username,
          authentication: sshLogin(values),
          command: values.command,
        },
        secrets: secretsOf('password', 'key', 'passphrase'),
      },
      ({ exitcode, stdout, stderr, isStdoutBase64Encoded, isStderrBase64Encoded }) => ({
        kind: 'ssh',
        exitCode: exitcode,
        stdout: dataOf(stdout, isStdoutBase64Encoded),
        stderr: dataOf(stderr, isStderrBase64Encoded),
      }),
    ),
})

interface RtspValues {
  path: string
  port: number | ''
  login: string
  username: string
  password: string
  passwordSet: string
}

function rtspLogin(values: RtspValues): SimDownlinkRtspRequest['authentication'] {
  const basic = { type: 'basic', username: values.username } as const
  switch (values.login) {
    case 'password':
      return { ...basic, password: values.password }
    case 'passwordSet':
      return { ...basic, passwordCredentialsId: values.passwordSet }
    default:
      return { type: 'none' }
  }
}

export const rtspTool = defineTool<RtspValues>({
  id: 'rtsp',
  label: t`Take snapshot`,
  fields: {
    path: path(t`Path of the stream`),
    port: port(554),
    login: choice({
      label: t`Sign in with`,
      initial: 'none',
      options: [
        { value: 'none', label: t`Nothing` },
        { value: 'password', label: t`Password` },
        { value: 'passwordSet', label: t`Password in a credential set` },
      ],
    }),
    username: { ...username, shown: isLogin('password', 'passwordSet') },
    password,
    passwordSet: credentialSet('psk', 'passwordCredentialsId', 'passwordSet'),
  },
  secrets: ['password'],
  summary: ({ port: number, path: where }) => `:${number}${where}`,
  prepare: (target, values) =>
    prepared(
      op.sendDownlinkRtsp,
      {
        path: simPath(target),
        body: {
          command: 'snapshot',
          port: Number(values.port),
          path: values.path,
          authentication: rtspLogin(values),
        },
        secrets: secretsOf('password'),
      },
      pictureOf,
    ),
})
