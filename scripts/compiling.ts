import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import type { PluginOption } from 'vite'
import { messages } from './words/compile.ts'

/**
 * What compiles the console's files: messages first, since whoever compiles components would take them
 * for calls, and those in Babel alone, for the few files that say something.
 */
export const compiling = (): PluginOption[] => [
  babel({ presets: [messages()] }),
  react({ compiler: true }),
]
