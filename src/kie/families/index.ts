import type { Family } from '../protocol/family.js'
import { music } from './music.js'

/** Every family there is. Routes, problem texts and the OpenAPI document follow from this list. */
export const families: readonly Family[] = [music]
