import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * Vite wraps every lazy import in code that preloads styles and chunks. Ours bring their styles as text (look/adopt.ts)
 * and have no chunks of their own, so the wrapper would be a kilobyte for nothing.
 */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null,
};

/** What everybody needs: one chunk, which the lazy ones share. */
const PANEL =
  /node_modules.preact|src.(main|page|protocol|ui)|src.chat.(?!history)|src.net.(api|storage|wire)|src.i18n.(en|language)|src.look.theme|preload-helper/;

/** The panel: frame.html and hashed chunks, served under /w/v1/. */
export default defineConfig({
  base: '/w/v1/',
  plugins: [plainImports],
  build: {
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, chunks, { hostType }) => (hostType === 'html' ? chunks : []),
    },
    rolldownOptions: {
      input: 'frame.html',
      output: { codeSplitting: { groups: [{ name: 'panel', test: PANEL }] } },
    },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'jsdom',
    testTimeout: 30_000,
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.{js,mjs}'],
  },
});
