import { defineDialect } from '../protocol/dialect.js'
import { jobsEndpoint } from './jobs.js'

// Facts: https://docs.kie.ai, the pages of Suno since September 2026

/** The models that make songs or sounds; those of lyrics, conversions and videos are other tasks. */
const SONG_MAKERS = new Set([
  'generate', 'extend', 'upload-and-cover-audio', 'upload-and-extend-audio', 'add-instrumental', 'add-vocals',
  'replace-section', 'mashup', 'sounds'
].map(name => `ai-music-api/${name}`))

/** A song that was made through the endpoint for jobs. */
export const musicJobs = defineDialect({
  ...jobsEndpoint,
  isOurs: ({ model }) => typeof model === 'string' && SONG_MAKERS.has(model)
})
