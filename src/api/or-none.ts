import { ApiError } from './errors.ts'

/** What a call answers, or `none` where the API answers 404 for want of any. Throws every other error. */
export async function orNone<Answer, None>(
  answer: Promise<Answer>,
  none: None,
): Promise<Answer | None> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return none
    throw error
  }
}
