export type Coverage = 'jp' | 'g'

/** A place one can sign in to: the embedded sandbox, or Soracom in Japan or worldwide. */
export interface Endpoint {
  readonly id: string
  readonly label: string
  readonly description?: string
  /** The API's address per coverage, ending in `/v1`, usually relative to this console. */
  readonly coverages: Readonly<Partial<Record<Coverage, string>>>
  /** The coverage one starts in. */
  readonly coverage: Coverage
}

export interface Config {
  /** Hosts that pages may fetch pictures from, beside their own, as a security policy names them. */
  readonly media?: { readonly images?: readonly string[] }
  readonly endpoints: readonly Endpoint[]
}

let loaded: Promise<Config> | undefined

/** Reads `config.json`, once. Throws a readable error when it is missing or has no endpoints. */
export function loadConfig(): Promise<Config> {
  loaded ??= fetch('/config.json')
    .then(async (response) => {
      const config = (await response.json()) as Config
      if (!response.ok || !config.endpoints?.length) throw new Error('no endpoints')
      return config
    })
    .catch(() => {
      loaded = undefined
      throw new Error(
        'The console could not read its configuration (config.json). Check that the server is running, then reload.',
      )
    })
  return loaded
}

/** Whether an endpoint is the embedded sandbox, where nothing real can be changed. */
export function isSandbox(endpoint: Endpoint): boolean {
  return endpoint.id === 'sandbox'
}
