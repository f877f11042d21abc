import './words/language.ts'
import '@mantine/core/styles.layer.css'
import './theme/type.css'
import './theme/global.css'
import './theme/forced.css'
import './theme/print.css'
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core'
import { RouterProvider, type AnyRoute } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { currentSession } from './api/session.ts'
import { reportCaught } from './components/shell/caught-error.ts'
import { router } from './router.ts'
import { theme } from './theme/theme.ts'

const colorSchemes = localStorageColorSchemeManager({ key: 'soracom-console-color-scheme' })
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// The code of the page is fetched beside the shell's; the router alone would ask for it afterwards.
if (currentSession()) {
  const routes = new Map<string, AnyRoute>(Object.entries(router.routesById))
  for (const { routeId } of router.matchRoutes(router.latestLocation)) {
    const route = routes.get(routeId)
    if (route) void router.loadRouteChunk(route)
  }
}

createRoot(root, { onCaughtError: reportCaught }).render(
  <StrictMode>
    <MantineProvider theme={theme} colorSchemeManager={colorSchemes} defaultColorScheme="auto">
      <RouterProvider router={router} />
    </MantineProvider>
  </StrictMode>,
)
