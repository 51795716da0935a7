import preact from '@preact/preset-vite'
import { defineConfig, loadEnv, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { installPictures } from './src/app/build/install-pictures'
import { headersFile, pagePolicy } from './src/app/build/policies'
import { jspdfStandIns } from './src/papers/build/jspdf-stand-ins'
import { leanBundle } from './src/sw/build/lean-bundle'
import { sdkStandIns } from './src/sw/build/sdk-stand-ins'

/** Built pages only: the dev server's hot reloading needs inline scripts and a socket. */
function strictPolicy(): Plugin {
  return {
    name: 'tidebill:strict-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: `${headersFile}\n` })
    },
  }
}

/**
 * The service worker's budget is close: no browser that runs it needs old syntax, each pass finds a little more, and what its
 * libraries advise those who write programs with them, nobody reads there.
 */
function squeeze(): Plugin {
  return {
    name: 'tidebill:squeeze',
    config: () => ({
      build: {
        terserOptions: {
          ecma: 2020,
          compress: {
            ecma: 2020,
            passes: 3,
            // Functions that are spelled out where they are called make a larger file.
            inline: 1,
            unsafe_arrows: true,
            drop_console: ['debug', 'log', 'trace', 'warn'],
          },
        },
      },
    }),
  }
}

const credentialNames = ['VITE_AWS_ACCESS_KEY_ID', 'VITE_AWS_SECRET_ACCESS_KEY', 'VITE_AWS_SESSION_TOKEN']

/** Everything with the prefix VITE_ is published to whoever opens the built page. */
function noCredentialsInside(): Plugin {
  return {
    name: 'tidebill:no-credentials-inside',
    apply: 'build',
    config(config, { mode }) {
      if (config.envDir === false) return
      const found = loadEnv(mode, config.envDir ?? config.root ?? process.cwd(), 'VITE_AWS_')
      const names = credentialNames.filter((name) => found[name])
      if (names.length === 0) return
      throw new Error(
        `${names.join(', ')} is set in the environment or in an .env file. A build would publish it to everyone ` +
          'who opens the page. Unset it for builds: the app takes credentials by paste, and only `npm run dev` reads these.',
      )
    },
  }
}

/** The bundler names a common part after all that share it. */
const shortName = (name: string): string => name.replace(/~.*$/, '').replace(/\.\w+$/, '')

export default defineConfig({
  // Relative addresses, so that the built folder works at any path of any static host.
  base: './',
  resolve: {
    // The same library without its wrapper for browsers of ten years ago: 2 kB less, in the page and in the worker.
    alias: [
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      // The same library before it was minified: what papers never use of it is left out, by the names of its parts.
      { find: /^jspdf$/, replacement: 'jspdf/dist/jspdf.es.js' },
    ],
  },
  build: {
    target: 'es2022',
    sourcemap: false,
    // Every browser that runs the app knows modulepreload; the polyfill would only cost bytes.
    modulePreload: { polyfill: false },
    // A data: URL in place of a file would not be precached by name and is foreign to `font-src 'self'`.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What several lazy parts have in common, in few files: each is a line in the worker's list and a request.
        codeSplitting: {
          groups: [
            { name: 'index', tags: ['$initial'], priority: 1 },
            { name: 'common', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 32_000 },
          ],
        },
        chunkFileNames: ({ name }) => `assets/${shortName(name)}-[hash].js`,
        assetFileNames: ({ names: [name = ''] }) => `assets/${shortName(name)}-[hash][extname]`,
      },
    },
  },
  worker: {
    // The page's Trusted Types policy lets files of this name through.
    rolldownOptions: { output: { entryFileNames: 'assets/worker-[name]-[hash].js' } },
    plugins: () => [leanBundle(jspdfStandIns, { everyBundle: false })],
  },
  // The service worker's packages too: one found late would reload the page under somebody's hands.
  optimizeDeps: { entries: ['index.html', 'src/sw/sw.ts'] },
  plugins: [
    noCredentialsInside(),
    preact({ reactAliasesEnabled: false }),
    strictPolicy(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      // The page registers the worker itself, with a Trusted Types address.
      injectRegister: false,
      includeManifestIcons: false,
      injectManifest: {
        // The default, ES modules, leaves `import.meta` in a file that is registered as a classic worker.
        rollupFormat: 'iife',
        target: 'es2022',
        sourcemap: false,
        minify: 'terser',
        buildPlugins: { vite: [leanBundle(sdkStandIns, { everyBundle: true }), squeeze()] },
        // The web manifest is added by the plugin itself.
        // Fonts are kept by the page, one by one: see src/app/papers/font-files.ts.
        globPatterns: ['**/*.{html,css,js,svg,png}'],
        // Pictures for the README and the install dialog; the app itself never shows them.
        // Web workers' scripts likewise: see src/app/worker/keep-workers.ts.
        // The larger icons are asked for by whoever installs the app, and kept there.
        globIgnores: ['screenshots/**', 'assets/worker-*', 'icons/*{180,512}.png'],
      },
      devOptions: { enabled: true, type: 'module' },
      manifest: {
        id: 'tidebill',
        name: 'Tidebill',
        short_name: 'Tidebill',
        description: 'Invoices that outlive the AWS session',
        lang: 'en',
        start_url: './',
        scope: './',
        display: 'standalone',
        theme_color: '#0b3d57',
        background_color: '#f4f8fa',
        categories: ['business', 'finance', 'productivity'],
        // A shortcut or a share opens in the window that is there, not in one more.
        launch_handler: { client_mode: ['navigate-existing', 'auto'] },
        screenshots: installPictures('public'),
        shortcuts: [
          {
            name: 'New invoice',
            description: 'Begin a draft',
            url: './#/invoices/new',
            icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
          },
          {
            name: 'Refresh AWS',
            description: 'Paste fresh AWS credentials',
            url: './#/refresh-aws',
            icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
          },
        ],
        // Answered by the worker: what is shared gets into no address and reaches no server.
        share_target: {
          action: './share',
          method: 'POST',
          enctype: 'multipart/form-data',
          params: {
            title: 'title',
            text: 'text',
            url: 'url',
            files: [{ name: 'file', accept: ['text/*', 'application/json', '.csv', '.env', '.txt'] }],
          },
        },
        icons: [
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: 'icons/monochrome-512.png', sizes: '512x512', type: 'image/png', purpose: 'monochrome' },
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        ],
      },
    }),
  ],
})
