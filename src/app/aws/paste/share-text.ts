/** What was shared to the installed app: the worker hands it over once, and keeps it nowhere. */
export async function sharedText(): Promise<string | undefined> {
  const answer = await fetch('share-text', { cache: 'no-store' }).catch(() => undefined)
  // Without the worker a web server answers, with whatever it has.
  const text =
    answer?.ok && answer.headers.get('content-type')?.startsWith('text/plain') ? await answer.text() : ''
  return text.trim() === '' ? undefined : text
}
