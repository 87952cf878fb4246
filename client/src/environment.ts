/** Time, chance and the page: what a test replaces. */
export interface Environment {
  readonly clock: Clock
  /** From 0 up to 1. */
  readonly random: () => number
  /** Undefined outside of browsers. */
  readonly page: Page | undefined
}

export interface Clock {
  /** Monotonic milliseconds. */
  nowMs (): number
  /** Milliseconds since 1970. The date goes on while a machine sleeps, which is how sleep is noticed. */
  dateMs (): number
  /** Calls `run` once after `delayMs` milliseconds; the returned function cancels that. */
  after (delayMs: number, run: () => void): () => void
}

export interface Page {
  isHidden (): boolean
  isOnline (): boolean
  /** Calls `run` whenever one of the two may have changed, until the returned function is called. */
  onChange (run: () => void): () => void
}

/** As much of a browser's globals as is used, so that the package compiles without the DOM's types. */
interface EventSender {
  addEventListener (type: string, run: () => void): void
  removeEventListener (type: string, run: () => void): void
}
export interface Browser extends EventSender {
  readonly document: EventSender & { readonly visibilityState: string }
  readonly navigator: { readonly onLine: boolean }
}

export const systemClock: Clock = {
  nowMs: () => performance.now(),
  dateMs: () => Date.now(),
  after (delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  }
}

export function pageOf (browser: Browser): Page {
  const { document } = browser
  const events: ReadonlyArray<readonly [EventSender, string]> =
    [[document, 'visibilitychange'], [browser, 'online'], [browser, 'pageshow']]
  return {
    isHidden: () => document.visibilityState === 'hidden',
    isOnline: () => browser.navigator.onLine,
    onChange (run) {
      for (const [sender, type] of events) sender.addEventListener(type, run)
      return () => { for (const [sender, type] of events) sender.removeEventListener(type, run) }
    }
  }
}

/** @param global where a browser's `document` would be */
export function systemEnvironment (global: object = globalThis): Environment {
  const isPage = 'document' in global && 'navigator' in global
  const page = isPage ? pageOf(global as Browser) : undefined // a document comes with the rest of a page
  return { clock: systemClock, random: Math.random, page }
}
