import type { Operation } from '../../protocol/operation.js'
import {
  coverOperations, lyricsOperations, midiOperations, mp4Operations, vocalsOperations, wavOperations
} from './derived.js'
import {
  alephOperations, fluxOperations, image4oOperations, jobsOperations, runwayOperations, veoOperations
} from './media.js'
import { musicOperations } from './music.js'

/** What each kind of task can be made by. */
export const operations: Readonly<Record<string, readonly Operation[]>> = {
  music: musicOperations,
  lyrics: lyricsOperations,
  wav: wavOperations,
  vocals: vocalsOperations,
  midi: midiOperations,
  mp4: mp4Operations,
  cover: coverOperations,
  image4o: image4oOperations,
  flux: fluxOperations,
  runway: runwayOperations,
  aleph: alephOperations,
  veo: veoOperations,
  jobs: jobsOperations
}
