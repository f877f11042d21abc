import { isNotFound, isRedirect } from '@tanstack/react-router'
import { Component, type ReactNode } from 'react'
import { ApiError } from '../../api/errors.ts'
import { missingCode } from '../shell/missing-code.ts'
import { late } from './late.tsx'

const Broken = late(() => import('./Broken.tsx').then((all) => all.Broken))

interface GuardProps {
  /** Stands in the place of what broke: a sentence with a button to try again when left out. */
  readonly fallback?: ReactNode
  /** What is drawn, if that changes less often than the children: it is tried again with another. */
  readonly of?: unknown
  readonly children: ReactNode
}

interface GuardState {
  readonly drawn?: unknown
  readonly failed?: { readonly error: unknown } | undefined
}

/**
 * What cannot be drawn breaks alone: a row not its table, a panel not its page. It is tried again as
 * soon as it is given something else to draw. Errors that pages explain themselves (answers of the
 * API, addresses that lead nowhere, code that could not be fetched) pass through.
 */
export class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = {}

  static getDerivedStateFromError(error: unknown): GuardState {
    return { failed: { error } }
  }

  static getDerivedStateFromProps(
    { children, of: drawn = children }: GuardProps,
    state: GuardState,
  ) {
    return drawn === state.drawn ? null : { drawn, failed: undefined }
  }

  override render(): ReactNode {
    const { failed } = this.state
    const { children, fallback } = this.props
    if (!failed) return children
    if (isExplained(failed.error)) throw failed.error
    if (fallback !== undefined) return fallback
    return <Broken onRetry={() => this.setState({ failed: undefined })} />
  }
}

function isExplained(error: unknown): boolean {
  return (
    error instanceof ApiError ||
    isNotFound(error) ||
    isRedirect(error) ||
    (error instanceof Error && error.message.startsWith(missingCode))
  )
}
