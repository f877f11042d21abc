import type { DatabaseSync } from 'node:sqlite'
import { seedEmails } from '../email/seed.ts'
import { putInformation } from './information.ts'

const address = {
  countryCode: 'JP',
  zipCode: '1000000',
  state: '東京都',
  city: '千代田区',
  addressLine1: '見本町 0-0-0',
  phoneNumber: '00-0000-0000',
}

/** What the account of an operator with a fleet holds: a company with several addresses. */
export function seedAccount(db: DatabaseSync, operatorId: string, now: number): void {
  putInformation(db, operatorId, 'company', {
    companyName: 'Example Works Ltd.',
    department: 'IoT Operations',
    contactPersonName: 'Sora Mihon',
    ...address,
    building: 'Mihon Building 0F',
  })
  seedEmails(db, operatorId, now)
}

/** Makes an individual of the operator that the first one deals with. */
export function seedIndividual(db: DatabaseSync, operatorId: string): void {
  putInformation(db, operatorId, 'individual', { fullName: 'Tomo Mihon', ...address })
}
