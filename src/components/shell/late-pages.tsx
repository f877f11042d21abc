import type { ErrorComponentProps } from '@tanstack/react-router'
import { lazy, Suspense, type ComponentType } from 'react'
import { PlainButton } from './PlainButton.tsx'

/**
 * The pages for what goes wrong, outside the first load. When even their code cannot be fetched, a
 * plain sentence stands in, so that a broken connection never ends in an empty window.
 */
function late<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Page = lazy(() =>
    load().then(
      (page) => ({ default: page }),
      () => ({ default: Plain as ComponentType<Props> }),
    ),
  )
  return function Late(props: Props) {
    return (
      <Suspense fallback={null}>
        <Page {...props} />
      </Suspense>
    )
  }
}

function Plain() {
  return (
    <div role="alert" style={{ padding: 24 }}>
      <p>The console could not be loaded. Check your network, then reload.</p>
      <PlainButton onClick={() => location.reload()}>Reload</PlainButton>
    </div>
  )
}

export const ErrorPage = late<ErrorComponentProps>(() =>
  import('./ErrorPage.tsx').then((module) => module.ErrorPage),
)

export const NotFoundPage = late<object>(() =>
  import('./NotFoundPage.tsx').then((module) => module.NotFoundPage),
)
