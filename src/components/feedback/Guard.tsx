import { isNotFound, isRedirect } from '@tanstack/react-router'
import { Component, type ReactNode } from 'react'
import { ApiError } from '../../api/errors.ts'
import { missingCode } from '../shell/missing-code.ts'
import { late } from './late.tsx'

const Broken = late(() => import('./Broken.tsx').then((all) => all.Broken))

interface GuardProps {
  /** Stands in the place of what broke: a sentence with a button to try again when left out. */
  readonly fallback?: ReactNode
  readonly children: ReactNode
}

interface GuardState {
  readonly children?: ReactNode
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

  static getDerivedStateFromProps({ children }: GuardProps, state: GuardState): GuardState | null {
    return children === state.children ? null : { children, failed: undefined }
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
