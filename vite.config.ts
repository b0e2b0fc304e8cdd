// Builds the screen into build/renderer. Addresses are absolute, so that a deep link loads under both hosts
// (app://bundle/… and http://127.0.0.1:…).
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [woff2Only(), react()],
  build: {
    outDir: '../build/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    // The page's policy forbids data: fonts, and small subsets would become just that.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  server: { host: '127.0.0.1' },
})

/** Drops the old woff fallback from the font style sheets: half the files, never asked for. */
function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@fontsource') || !id.endsWith('.css')) return null
      return { code: code.replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, ''), map: null }
    },
  }
}
