import type { Operation } from './operation.ts'
export function learnDenied(_operation: Operation): void {}
