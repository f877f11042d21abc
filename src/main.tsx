import './words/language.ts'
import '@mantine/core/styles.layer.css'
import './theme/type.css'
import './theme/global.css'
import './theme/forced.css'
import './theme/print.css'
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { reportCaught } from './components/shell/caught-error.ts'
import { router } from './router.ts'
import { theme } from './theme/theme.ts'

const colorSchemes = localStorageColorSchemeManager({ key: 'soracom-console-color-scheme' })
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root, { onCaughtError: reportCaught }).render(
  <StrictMode>
    <MantineProvider theme={theme} colorSchemeManager={colorSchemes} defaultColorScheme="auto">
      <RouterProvider router={router} />
    </MantineProvider>
  </StrictMode>,
)
