import type { Family } from '../protocol/family.js'
import { aleph } from './aleph.js'
import { cover } from './cover.js'
import { flux } from './flux.js'
import { image4o } from './image4o.js'
import { jobs } from './jobs.js'
import { lyrics } from './lyrics.js'
import { midi } from './midi.js'
import { mp4 } from './mp4.js'
import { music, musicIn } from './music.js'
import { runway } from './runway.js'
import { veo } from './veo.js'
import { vocals } from './vocals.js'
import { wav } from './wav.js'

/** `auto`: in whichever dialect knows the task. */
export type MusicDialect = 'auto' | 'legacy' | 'jobs'

/** Every family there is. Routes, problem texts and the OpenAPI document follow from this list. */
export const families: readonly Family[] = [
  music, lyrics, wav, vocals, midi, mp4, cover, image4o, flux, runway, aleph, veo, jobs
]

/** The families as they are read. */
export function familiesIn (dialect: MusicDialect): readonly Family[] {
  return dialect === 'auto' ? families : families.map(family => family === music ? musicIn(dialect) : family)
}
