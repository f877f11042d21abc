import type { DatabaseSync } from 'node:sqlite'
import type { CompanyInformationModel } from '../../src/api/generated/models/companyInformationModel.ts'
import type { IndividualInformationModel } from '../../src/api/generated/models/individualInformationModel.ts'
import {
  informationProblem,
  requiredInformation,
  type InformationKind,
  type InformationProblem,
} from '../../src/domain/account/information.ts'
import { insertRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import { badRequest, missingField, notFound, refused } from '../http/errors.ts'

/** Who an account belongs to: a company or an individual; `body` is JSON text. */
export const schema = `
CREATE TABLE IF NOT EXISTS operator_information (
  operator_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`

/** What is known of each kind; its members are all of them text. */
interface Information {
  readonly company: CompanyInformationModel
  readonly individual: IndividualInformationModel
}

function find(db: DatabaseSync, operatorId: string) {
  const sql = 'SELECT kind, body FROM operator_information WHERE operator_id = ?'
  const row = prepare(db, sql).get(operatorId)
  return row && { kind: String(row['kind']), body: JSON.parse(String(row['body'])) as object }
}

/**
 * What is known of the company or the individual: 400 where the account is the other, 404 where
 * nothing is registered.
 */
export function getInformation<Kind extends InformationKind>(
  db: DatabaseSync,
  operatorId: string,
  kind: Kind,
): Information[Kind] {
  const stored = find(db, operatorId)
  if (!stored) throw notFound('AccountInformation', operatorId)
  if (stored.kind !== kind) throw otherKind(kind)
  return stored.body as Information[Kind]
}

/** Registers it: 400 where there is some, of either kind, and for members that cannot be. */
export function createInformation<Kind extends InformationKind>(
  db: DatabaseSync,
  operatorId: string,
  kind: Kind,
  body: Information[Kind],
): void {
  const stored = find(db, operatorId)
  if (stored && stored.kind !== kind) throw otherKind(kind)
  check(kind, { ...body })
  if (stored) {
    throw refused(
      'AUM0145',
      'This information is registered already, update it instead',
      'この情報は登録済みです。更新してください',
    )
  }
  putInformation(db, operatorId, kind, body)
}

/** Replaces it: 400 for members that cannot be, and for another name of the company. */
export function updateInformation<Kind extends InformationKind>(
  db: DatabaseSync,
  operatorId: string,
  kind: Kind,
  body: Information[Kind],
): void {
  const stored = getInformation(db, operatorId, kind)
  check(kind, { ...body })
  if (nameOf(body) !== nameOf(stored)) {
    throw badRequest(
      'companyName',
      'can be changed by Soracom support only',
      'ソラコムサポートのみが変更できます',
    )
  }
  putInformation(db, operatorId, kind, body)
}

/** Writes it as it is. */
export function putInformation<Kind extends InformationKind>(
  db: DatabaseSync,
  operatorId: string,
  kind: Kind,
  body: Information[Kind],
): void {
  const row = { operatorId, kind, body: JSON.stringify(body) }
  insertRow(db, 'operator_information', row, 'REPLACE')
}

function otherKind(kind: InformationKind): Error {
  return kind === 'company'
    ? refused('AUM0146', 'This is an account of an individual', 'このアカウントは個人のものです')
    : refused('AUM0147', 'This is an account of a company', 'このアカウントは法人のものです')
}

const sayings: Readonly<Record<InformationProblem, readonly [en: string, ja: string]>> = {
  tooLong: ['longer than 100 characters', '100 文字を超えています'],
  severalLines: ['must be one line of text', '改行や制御文字は使用できません'],
  country: ['must be a country code of ISO 3166', 'ISO 3166 の国コードを指定してください'],
  zip: ['must have seven digits', '7 桁の数字を指定してください'],
  phone: ['can have digits, -, +, *, # and spaces only', '数字、-、+、*、#、空白のみ使用できます'],
}

/** The name that nobody but the platform's support can change; an individual's is free. */
function nameOf(body: CompanyInformationModel | IndividualInformationModel): string {
  return 'companyName' in body ? body.companyName : ''
}

function check(kind: InformationKind, body: Readonly<Record<string, string | undefined>>): void {
  for (const name of requiredInformation[kind]) {
    if (!body[name]?.trim()) throw missingField(name)
  }
  for (const [name, value = ''] of Object.entries(body)) {
    const country = body['countryCode'] ?? ''
    const problem = value === '' ? undefined : informationProblem(name, value, country)
    if (problem) throw badRequest(name, ...sayings[problem])
  }
}
