import type { Sim } from '../src/api/generated/models/sim.ts'

/** Where the sandbox's API is, and what it is to be called with. */
export interface Api {
  readonly api: string
  readonly operatorId: string
  readonly headers: Readonly<Record<string, string>>
}

/** The API of a server, for a session as `signInToSandbox` answers it. */
export function apiOf(origin: string, session: string): Api {
  const { apiKey, token, operatorId } = JSON.parse(session) as Readonly<
    Record<'apiKey' | 'token' | 'operatorId', string>
  >
  return {
    api: `${origin}/api/sandbox/v1`,
    operatorId,
    headers: { 'X-Soracom-API-Key': apiKey, 'X-Soracom-Token': token },
  }
}

/** All SIMs, page after page (listSims). */
export async function allSims({ api, headers }: Api): Promise<Sim[]> {
  const sims: Sim[] = []
  for (let key: string | null = ''; key !== null;) {
    const after: string = key === '' ? '' : `&last_evaluated_key=${key}`
    const answer: Response = await fetch(`${api}/sims?limit=100${after}`, { headers })
    sims.push(...((await answer.json()) as Sim[]))
    key = answer.headers.get('x-soracom-next-key')
  }
  return sims
}
