import type { DataOperation, Operation } from '../../protocol/operation.js'
import {
  coverOperations, lyricsOperations, midiOperations, mp4Operations, vocalsOperations, wavOperations
} from './derived.js'
import { jobsOperations } from './market.js'
import { musicHelpers } from './music-helpers.js'
import { musicOperations } from './music.js'
import { fluxOperations, image4oHelpers, image4oOperations } from './pictures.js'
import { alephOperations, runwayOperations, veoHelpers, veoOperations } from './videos.js'

/** What KIE can be told to do, by the kind of task that it is about: to make one, or to answer at once. */
export const operations: Readonly<Record<string, ReadonlyArray<Operation | DataOperation>>> = {
  music: [...musicOperations, ...musicHelpers],
  lyrics: lyricsOperations,
  wav: wavOperations,
  vocals: vocalsOperations,
  midi: midiOperations,
  mp4: mp4Operations,
  cover: coverOperations,
  image4o: [...image4oOperations, ...image4oHelpers],
  flux: fluxOperations,
  runway: runwayOperations,
  aleph: alephOperations,
  veo: [...veoOperations, ...veoHelpers],
  jobs: jobsOperations
}
