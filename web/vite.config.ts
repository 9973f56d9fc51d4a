import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * `mock` mode serves the console with an invented server (src/testing/mock); nothing of it reaches
 * the bundle that ships.
 */
export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === 'mock' ? [mockServiceWorker()] : [])],
  resolve: { alias: { '@': here('./src') } },
  define: { 'import.meta.env.ROOKERY_MOCK': JSON.stringify(mode === 'mock') },
  server: {
    port: 5173,
    proxy: mode === 'mock' ? {} : proxyTo(process.env.ROOKERY_URL ?? 'http://localhost:8080'),
  },
  build: {
    outDir: mode === 'mock' ? 'node_modules/.cache/mock-dist' : 'dist',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 600,
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    css: false,
    restoreMocks: true,
    testTimeout: 60_000,
  },
}));

function proxyTo(target: string) {
  return {
    '/api': { target, ws: true },
    '/w': { target, ws: true },
    '/realtime': { target, ws: true },
  };
}

/** The script by which the invented server answers inside the browser; only in `mock` mode. */
function mockServiceWorker(): Plugin {
  const name = 'mockServiceWorker.js';
  const source = () => readFileSync(here(`./node_modules/msw/lib/${name}`), 'utf8');
  return {
    name: 'rookery-mock',
    configureServer(server) {
      server.middlewares.use(`/${name}`, (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript').end(source());
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: name, source: source() });
    },
  };
}
