import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, resolveConfig } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repository } from '../support/built-app'
import { openScene } from './scene'
import type { Scene } from './scene'
import { Person } from './person'

const hour = 3_600_000

describe('credentials in .env.local', () => {
  let scene: Scene
  let folder: string

  beforeAll(async () => {
    scene = await openScene()
    folder = await mkdtemp(join(tmpdir(), 'tidebill-env-'))
    const { accessKeyId, secretAccessKey, sessionToken } = scene.lab.issue({ lifeMs: 4 * hour })
    await writeFile(
      join(folder, '.env.local'),
      [
        `VITE_AWS_ACCESS_KEY_ID=${accessKeyId}`,
        `VITE_AWS_SECRET_ACCESS_KEY="${secretAccessKey}"`,
        `VITE_AWS_SESSION_TOKEN="${sessionToken}"`,
        `VITE_AWS_ENDPOINT_URL_DYNAMODB=${scene.lab.endpoint}`,
      ].join('\n'),
    )
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
    await scene.close()
  })

  it('start npm run dev connected, without a paste', async () => {
    const server = await createServer({
      root: repository,
      envDir: folder,
      logLevel: 'error',
      server: { port: 0, host: 'localhost' },
    })
    try {
      await server.listen()
      const profile = await scene.newProfile()
      const person = new Person(await profile.context.newPage(), server.resolvedUrls?.local[0] ?? '')
      await person.page.goto(server.resolvedUrls?.local[0] ?? '')
      await person.badgeSays('AWS Connected')
    } finally {
      await server.close()
    }
  })

  it('stop a production build, with an error that says why and repeats none of them', async () => {
    const refusal = await resolveConfig(
      { root: repository, envDir: folder, logLevel: 'silent' },
      'build',
      'production',
    )
      .then(() => '')
      .catch((error: unknown) => String(error))
    expect(refusal).toMatch(/VITE_AWS_ACCESS_KEY_ID, VITE_AWS_SECRET_ACCESS_KEY, VITE_AWS_SESSION_TOKEN/)
    expect(refusal).toContain('publish it to everyone who opens the page')
    expect(refusal).not.toMatch(/ASIA/)
  })
})
