import { setupWorker } from 'msw/browser';
import { handlers } from './handlers';

/** Starts the invented server inside the browser: `npm run dev:mock`. */
export async function startMock() {
  const worker = setupWorker(...handlers);
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: '/mockServiceWorker.js' },
  });
}
