interface Auth {
  readonly apiKey: string
  readonly token: string
}

async function json<Answer>(answer: Promise<Response>): Promise<Answer> {
  const response = await answer
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Answer
}

/**
 * An operator of the sandbox that began at `since` (UNIX milliseconds) and keeps its data for two
 * years: the session of its root user, the headers of its calls, and a device that sends every five
 * minutes.
 */
export async function keeperOf(origin: string, since: number) {
  const api = `${origin}/api/sandbox/v1`
  const send = (method: string, path: string, body: object, headers = {}) =>
    fetch(api + path, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  const { operatorId, email } = await json<{ operatorId: string; email: string }>(
    send('POST', '/sandbox/control/worlds', { sims: 100, now: since }),
  )
  const signIn = async () => {
    const auth = await json<Auth>(send('POST', '/auth', { email, password: 'sandbox' }))
    return { auth, headers: { 'X-Soracom-API-Key': auth.apiKey, 'X-Soracom-Token': auth.token } }
  }
  const contract = { contractName: 'harvest', contractDetail: { plan: 'extended', ttl: 731 } }
  const path = `/operators/${operatorId}/contracts`
  await json(send('POST', path, contract, (await signIn()).headers))
  await send('PUT', `/sandbox/control/operators/${operatorId}/clock`, { now: null })
  const { auth, headers } = await signIn()
  const query = `${api}/query/sims?name=${encodeURIComponent('Factory press')}`
  const [sim] = await json<{ simId: string }[]>(fetch(query, { headers }))
  const { endpoints } = await json<{ endpoints: { id: string }[] }>(fetch(`${origin}/config.json`))
  const session = {
    endpoint: endpoints.find(({ id }) => id === 'sandbox'),
    coverage: 'jp',
    ...auth,
    operatorId,
    email,
    expiresAt: Date.now() + 86_400_000,
  }
  return { session: JSON.stringify(session), headers, simId: sim?.simId ?? '' }
}
