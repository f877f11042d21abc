import { t } from '@lingui/core/macro'
import { ApiError } from '../../../api/errors.ts'
import {
  tagProblems,
  toTags,
  type TagProblems,
  type TagRow,
} from '../../../components/form/tag-rows.ts'
import { digitsIn } from '../../../domain/numbers.ts'
import { nameKey } from '../../../domain/tags.ts'
import { tagKeyProblem } from '../../../words/tags.ts'

/** What the form that registers a SIM holds. */
export interface Registration extends Record<string, unknown> {
  simId: string
  /** The PUK or passcode. It goes into the request and nowhere else. */
  secret: string
  name: string
  /** Empty for none. */
  groupId: string
  tags: readonly TagRow[]
}

export const emptyRegistration: Registration = {
  simId: '',
  secret: '',
  name: '',
  groupId: '',
  tags: [],
}

/** The number of a SIM as it is printed, without what stands between its digits. */
export function simIdIn(text: string): string {
  return digitsIn(text) ?? text.trim()
}

/** What registerSim is called with. */
export function registrationCall({ simId, name, groupId, secret, tags }: Registration) {
  return {
    path: { sim_id: simIdIn(simId) },
    body: {
      registrationSecret: secret.trim(),
      ...(groupId && { groupId }),
      tags: { ...toTags(tags), ...(name.trim() && { [nameKey]: name.trim() }) },
    },
    secrets: [['registrationSecret']],
  }
}

/** What is wrong with the tags, by row; the name has a field of its own. */
export function newTagProblems(tags: readonly TagRow[]): TagProblems {
  return tagProblems(tags, ({ key }, others) => {
    const problem = tagKeyProblem(key.trim(), [...others, nameKey])
    return problem === undefined ? undefined : { key: problem }
  })
}

/** What keeps the form from being sent, by field. */
export function registrationProblems({ simId, secret, tags }: Registration) {
  const number = simIdIn(simId)
  return {
    simId:
      number === ''
        ? t`Enter the SIM ID that is printed on the SIM.`
        : /^\d{10,32}$/.test(number)
          ? null
          : t`A SIM ID is a number of 19, 20 or 32 digits. Check it on the SIM.`,
    secret: secret.trim() === '' ? t`Enter the PUK or passcode that is printed on the SIM.` : null,
    tags: Object.keys(newTagProblems(tags)).length === 0 ? null : t`Correct the tags.`,
  }
}

/** The fields that a refusal is about, with what the API said; undefined where it is about none. */
export function refusedFields(error: unknown): Record<string, string> | undefined {
  if (!(error instanceof ApiError)) return undefined
  const said = error.message
  if (error.status === 404) {
    return /group/i.test(said)
      ? { groupId: t`There is no such group any more. Choose another one.` }
      : { simId: t`No SIM with this ID can be registered. The API said: ${said}` }
  }
  if (error.status !== 400) return undefined
  if (/secret|puk|passcode/i.test(said)) return { secret: said }
  if (/group/i.test(said)) return { groupId: said }
  return /regist|sim/i.test(said) ? { simId: said } : undefined
}
