import type { Options } from 'orval'

/** Fetch functions, React Query hooks and models, one file per tag. */
export const clientConfig = {
  input: { target: 'src/api/generated/openapi.json' },
  output: {
    mode: 'tags-split',
    target: 'src/api/generated/client/api.ts',
    schemas: 'src/api/generated/models',
    client: 'react-query',
    httpClient: 'fetch',
    indexFiles: false,
    urlEncodeParameters: true,
    override: {
      mutator: { path: 'src/api/http.ts', name: 'request' },
      // Errors are thrown (see src/api/http.ts), so a call's type is its success alone.
      fetch: { includeHttpResponseReturnType: true, forceSuccessResponse: true },
      // No `useQuery` here: set for all operations it would turn every DELETE into a query.
      query: { useOperationIdAsQueryKey: true, useSuspenseQuery: true, signal: true, version: 5 },
    },
  },
} satisfies Options

/** Zod validators of parameters, bodies and responses, for the sandbox and for forms. */
export const zodConfig = {
  input: { target: 'src/api/generated/openapi.bare.json' },
  output: {
    mode: 'tags-split',
    target: 'src/api/generated/zod/api.ts',
    client: 'zod',
    fileExtension: '.zod.ts',
    indexFiles: false,
    override: {
      zod: {
        version: 4,
        generate: { param: false, query: true, header: false, body: true, response: true },
        strict: { response: true },
        coerce: { query: ['number', 'boolean', 'array'] },
        generateEachHttpStatus: true,
      },
    },
  },
} satisfies Options
