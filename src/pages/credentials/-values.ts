import { t } from '@lingui/core/macro'
import type { CreateAndUpdateCredentialsModel } from '../../api/generated/models/createAndUpdateCredentialsModel.ts'
import type { CredentialsModel } from '../../api/generated/models/credentialsModel.ts'
import { tagProblems, toTagRows, toTags, type TagRow } from '../../components/form/tag-rows.ts'
import { holdsPrivateKey } from '../../domain/credential/private-key.ts'
import { brokenValueRule, meantValue, type ValueRule } from '../../domain/credential/value.ts'
import { credentialFields, credentialTypes, type CredentialField } from '../../words/credential.ts'

/** What is typed of a credential set. */
export type CredentialValues = {
  credentialsId: string
  type: string
  description: string
  /** By type and name, so that choosing another type loses nothing and shows nothing elsewhere. */
  values: Record<string, Record<string, string>>
  /** The values of a type whose names are not known. */
  rows: readonly TagRow[]
  /** What could be read of the set as it was stored: what nobody touches stays so, to the blank. */
  stored?: { readonly description: string; readonly values: Readonly<Record<string, string>> }
}

const emptyOf = (fields: readonly CredentialField[]) =>
  Object.fromEntries(fields.map(({ name }) => [name, '']))

/** Nothing typed yet, for a set of this type. */
export function emptyValues(type: string): CredentialValues {
  return {
    credentialsId: '',
    type,
    description: '',
    values: Object.fromEntries(
      credentialTypes.map(({ type, fields = [] }) => [type, emptyOf(fields)]),
    ),
    rows: [{ id: 'first', key: '', value: '' }],
  }
}

/** What a change of a stored set begins with: all that can be read of it, and so no secret. */
export function storedValues(set: CredentialsModel): CredentialValues {
  const { credentialsId, type, description = '', credentials } = set
  const fields = credentialFields(type)
  if (!fields) {
    const names = Object.fromEntries(Object.keys(credentials).map((name) => [name, '']))
    const stored = { description, values: {} }
    return { credentialsId, type, description, values: {}, rows: toTagRows(names), stored }
  }
  const known = fields.map(({ name, secret }) => {
    const value = credentials[name]
    const isOpen = !secret && typeof value === 'string' && !holdsPrivateKey(value)
    return [name, isOpen ? value : ''] as const
  })
  return {
    credentialsId,
    type,
    description,
    values: { [type]: Object.fromEntries(known) },
    rows: [],
    stored: { description, values: Object.fromEntries(known) },
  }
}

/** Where the value of a field is in the form. */
export function valuePath(type: string, name: string): `values.${string}` {
  return `values.${type}.${name}`
}

/** What is wrong with the typed rows, by row. */
export function rowProblems(rows: readonly TagRow[]) {
  return tagProblems(rows, ({ key, value }, others) => {
    const name = key.trim()
    if (name === '') return { key: t`Enter a name for this value.` }
    if (others.includes(name)) return { key: t`There is already a value called “${name}”.` }
    return value === '' ? { value: t`Enter the value.` } : undefined
  })
}

type Problems = Record<string, string>

/** What keeps a set from being saved, by the path of the field in the form. */
export function credentialProblems(values: CredentialValues): Problems {
  const problems: Problems = {}
  const { credentialsId, type, description, rows } = values
  if (credentialsId.trim() === '')
    problems['credentialsId'] = t`Enter an ID for the credential set.`
  if (holdsPrivateKey(description)) problems['description'] = valueProblems.privateKey
  const fields = credentialFields(type)
  for (const field of fields ?? []) {
    const text = values.values[type]?.[field.name] ?? ''
    const isStored = text !== '' && text === values.stored?.values[field.name]
    const problem = isStored ? undefined : valueProblem(field, text)
    if (problem !== undefined) problems[valuePath(type, field.name)] = problem
  }
  if (fields) return problems
  if (Object.keys(rowProblems(rows)).length > 0) problems['rows'] = t`Complete the values.`
  else if (Object.keys(toTags(rows)).length === 0) problems['rows'] = t`Enter at least one value.`
  return problems
}

const valueProblems: Readonly<Record<ValueRule, string>> = {
  privateKey: t`This is a private key, and what stands here is shown to others. Enter it in the field of the private key, or nowhere.`,
  notCertificate: t`This is no certificate. It begins with -----BEGIN CERTIFICATE-----`,
  notKey: t`This is not the private key, but what may be known of it.`,
  cut: t`The end is missing. Copy it to the last line, -----END …-----`,
  unseen: t`This holds a character that cannot be seen. Copy it anew without what stands around it, or type it.`,
}

function valueProblem(field: CredentialField, text: string) {
  const { input, required } = field
  const value = meantValue(field, text)
  if (value.trim() === '') return required ? t`Enter a value.` : undefined
  if (input === 'json' && !isJsonObject(value)) {
    return t`This is not a JSON object. Paste the whole file.`
  }
  const rule = brokenValueRule(field, value)
  return rule && valueProblems[rule]
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' && !Array.isArray(value)
  } catch {
    return false
  }
}

/** Of a value whose meaning is not known, only what cannot be meant is left out. */
const unknown = { input: 'secret', verbatim: true } as const

/** The body of createCredential and updateCredential. What is left empty is left out. */
export function credentialBody(values: CredentialValues): CreateAndUpdateCredentialsModel {
  const { type, description, rows, stored } = values
  const fields = credentialFields(type)
  const typed = fields?.map((field): [string, string] => {
    const text = values.values[type]?.[field.name] ?? ''
    return [field.name, text === stored?.values[field.name] ? text : meantValue(field, text)]
  })
  const credentials = Object.fromEntries(
    typed?.filter(([, value]) => value) ??
      Object.entries(toTags(rows)).map(([name, value]) => [name, meantValue(unknown, value)]),
  )
  return {
    // What the API adds to its types later passes through as it is.
    type: type as NonNullable<CreateAndUpdateCredentialsModel['type']>,
    description: description === stored?.description ? description : description.trim(),
    credentials,
  }
}

/** Where the secrets are in `credentialBody`: for commands that must not carry them. */
export function secretPaths(values: CredentialValues): readonly (readonly string[])[] {
  const fields = credentialFields(values.type)
  const names = fields
    ? fields.filter(({ secret }) => secret).map(({ name }) => name)
    : Object.keys(toTags(values.rows))
  return names.map((name) => ['credentials', name])
}

/** The API's names of the fields and where they are in the form, for errors that name one. */
export function fieldPaths(type: string): Readonly<Record<string, string>> {
  const values = (credentialFields(type) ?? []).map(
    ({ name }) => [`credentials.${name}`, valuePath(type, name)] as const,
  )
  const own = ['credentialsId', 'description', 'type'].map((name) => [name, name] as const)
  return Object.fromEntries([['credentials_id', 'credentialsId'], ...own, ...values])
}
