import { defineConfig } from 'vite';

/** The loader: one self-contained script without a hash in its name, beside the panel in dist/. */
export default defineConfig({
  build: {
    target: 'es2022',
    emptyOutDir: false,
    reportCompressedSize: false,
    lib: {
      entry: 'src/loader/loader.ts',
      formats: ['iife'],
      name: 'rookeryLoader',
      fileName: () => 'loader.js',
    },
  },
});
