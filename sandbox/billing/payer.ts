import { badRequest, missingField, refused } from '../http/errors.ts'
import { collection } from '../db/collection.ts'
import { limitLength } from '../db/limits.ts'
import type { World } from '../world.ts'

/** Who pays, as payment statements are addressed. */
export interface Payer {
  readonly companyName: string
  readonly department: string
  readonly fullName: string
}

/** Characters of a field; the platform's own limit is not known. */
export const payerFieldLimit = 100

/** The one payer of a world. */
const payers = collection<Payer>('payer', { id: () => 'payer', kind: 'Resource' })

/** getPayerInformation: undefined where nobody registered it. */
export function payerOf(world: World): Payer | undefined {
  return payers.find(world, 'payer')
}

/** getPayerInformation: 400 where nobody registered it. */
export function getPayer(world: World): Payer {
  const payer = payerOf(world)
  if (!payer) {
    throw refused('SEM0144', 'Payer information not found.', '支払者情報が登録されていません')
  }
  return payer
}

/** registerPayerInformation. 400 without a name, and for fields that are too long or not one line. */
export function registerPayer(world: World, wanted: Partial<Payer>): void {
  const { companyName = '', department = '', fullName = '' } = wanted
  const payer = { companyName, department, fullName }
  for (const [field, text] of Object.entries(payer)) {
    limitLength(field, text, payerFieldLimit)
    if (/\p{Cc}/u.test(text)) {
      throw badRequest(field, 'must be one line of text', '改行や制御文字は使用できません')
    }
  }
  if (fullName.trim() === '') throw missingField('fullName')
  payers.put(world, payer)
}
