import { conversions } from './conversions.js'
import type { SandboxFamily } from './family.js'
import { jobs } from './jobs.js'
import { music } from './music.js'
import { pictures } from './pictures.js'
import { videos } from './videos.js'

/** Every details endpoint that the sandbox speaks. */
export const families: readonly SandboxFamily[] = [music, ...conversions, ...pictures, ...videos, jobs]
