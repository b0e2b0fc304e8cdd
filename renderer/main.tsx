// Starts the screen in the one page there is.
import '@fontsource/noto-sans-sc/400.css'
import '@fontsource/noto-sans-sc/600.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'

const place = document.getElementById('app')
if (!place) throw new Error('the page has no place for the application')
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
