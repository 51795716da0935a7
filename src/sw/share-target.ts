/** What was shared to the installed app waits here, in memory, for the page that is about to ask for it once. */
let shared = ''

/** More than any credentials file; the page says that it is too much. */
const most = 300_000

/**
 * Takes what is shared (POST, named in the web manifest) and hands it to the page, once. No part of it gets into an
 * address, a cache or a log.
 * @param scope address of the app, with a slash at its end
 */
export function answerShare(event: FetchEvent, scope: string): void {
  const { method, url } = event.request
  if (method === 'POST' && url === `${scope}share`) {
    event.respondWith(
      receive(event.request).then((text) => {
        shared = text
        return Response.redirect(`${scope}#/shared`, 303)
      }),
    )
  } else if (method === 'GET' && url === `${scope}share-text`) {
    event.respondWith(
      new Response(shared, { headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain' } }),
    )
    shared = ''
  }
}

async function receive(request: Request): Promise<string> {
  const form = await request.formData().catch(() => new FormData())
  const parts = [...form.values()].map(async (value) =>
    typeof value === 'string' ? value.slice(0, most) : await value.slice(0, most).text(),
  )
  return (await Promise.all(parts)).join('\n').slice(0, most)
}
