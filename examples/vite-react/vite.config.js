import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The page and kie-bff on one origin, as a web server in front of both would have it: no CORS, no key in the browser.
const proxy = { '/tasks': process.env.KIE_BFF ?? 'http://127.0.0.1:3000' }

export default defineConfig({ plugins: [react()], server: { proxy }, preview: { proxy } })
