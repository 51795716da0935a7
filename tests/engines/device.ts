/** One window. What is asked of an engine's own library is this little, so that one test serves every engine. */
export interface Tab {
  goto(address: string): Promise<void>
  reload(): Promise<void>
  /** The value of a JavaScript expression in the page, a promise's once it has settled. Values are what JSON can say. */
  evaluate<T>(expression: string): Promise<T>
  /** Clicks on the middle of the element that the expression stands for. @returns false where it stands for none */
  click(expression: string): Promise<boolean>
  /** Presses the keys of these characters, whatever has the focus. */
  type(text: string): Promise<void>
}

/** A started browser with one window. */
export interface Browser {
  readonly tab: Tab
  close(): Promise<void>
}

/** Starts a browser that keeps everything below `home` and puts downloads into `downloads`. */
export type Launch = (home: string, downloads: string) => Promise<Browser>

/** A browser of its own with empty storage: a device. */
export interface Device {
  readonly tab: Tab
  /** The folder that downloads fall into. */
  readonly downloads: string
  close(): Promise<void>
}
