import { t } from '@lingui/core/macro'
import type { SoraletVersion } from '../../../api/generated/models/soraletVersion.ts'
import { bytesText } from '../../../components/detail/locale.ts'
import {
  choice,
  custom,
  text,
  type CustomProps,
  type FieldsOf,
} from '../../../components/form/fields.ts'
import { byteCount, bytesOf } from '../../../domain/data/bytes.ts'
import { brokenPayloadRule, plainPayload, type PayloadKind } from '../../../domain/orbit/payload.ts'
import { latest } from '../../../domain/orbit/srn.ts'
import { SimSelect } from '../../stats/-parts/SimSelect.tsx'
import { exampleImsi, type TestValues } from './test-call.ts'

/** What a test asks for; `versions` with the newest first. */
export function testFields(versions: readonly SoraletVersion[]): FieldsOf<unknown, TestValues> {
  return {
    version: choice({
      label: t`Version`,
      initial: latest,
      options: [
        { value: latest, label: t`The newest` },
        ...versions.map(({ version }) => {
          const no = String(version ?? '')
          return { value: no, label: t`Version ${no}` }
        }),
      ],
    }),
    direction: choice({
      label: t`Direction`,
      initial: 'uplink',
      options: [
        { value: 'uplink', label: t`Uplink` },
        { value: 'downlink', label: t`Downlink` },
      ],
    }),
    kind: choice({
      label: t`Data written as`,
      initial: 'text',
      options: [
        { value: 'text', label: t`Text` },
        { value: 'hex', label: t`Hexadecimal digits` },
        { value: 'base64', label: 'Base64' },
      ],
    }),
    payload: text({ label: t`Data`, api: 'payload', lines: 5, verbatim: true }),
    contentType: text({
      label: t`Content type`,
      initial: 'application/json',
      look: 'code',
      required: t`Enter a content type.`,
    }),
    simId: custom<string>({ label: t`SIM`, initial: '', Input: SourceInput }),
    userdata: text({ label: t`User data`, hint: t`What the metadata service would tell.` }),
  }
}

/** What is wrong with the data, by the kind in which they are written. */
export function payloadProblem({ payload, kind }: TestValues): string | undefined {
  const rule = brokenPayloadRule(payload, kind as PayloadKind)
  if (!rule) return undefined
  return {
    hex: t`Only 0 to 9 and a to f can stand here.`,
    odd: t`Each byte has two digits. One is missing.`,
    base64: t`This is no well-formed Base64.`,
  }[rule]
}

/** How many bytes the data are; undefined where nothing is typed, or what is typed is wrong. */
export function payloadSize(values: TestValues): string | undefined {
  const { payload, kind } = values
  if (payload === '' || payloadProblem(values) !== undefined) return undefined
  const plain = plainPayload(payload, kind as PayloadKind)
  const bytes = kind === 'text' ? byteCount(payload) : bytesOf(plain, encodingOf(kind)).length
  return bytesText(bytes)
}

const encodingOf = (kind: string) => (kind === 'hex' ? 'hex' : 'base64')

/** The SIM that the data are said to come from: its IMSI and tags are what the Soralet is told. */
function SourceInput({ value, onChange, error }: CustomProps<string>) {
  return (
    <SimSelect
      label={t`SIM that the data come from`}
      description={t`The Soralet is told of its IMSI and its tags. Without one, of the IMSI ${exampleImsi}.`}
      placeholder={t`Search for a SIM`}
      simId={value}
      onChange={onChange}
      clearable
      error={error}
    />
  )
}
