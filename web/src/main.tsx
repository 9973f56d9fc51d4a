import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startLanguage } from './app/languages';

async function start() {
  if (import.meta.env.ROOKERY_MOCK) {
    const { startMock } = await import('./testing/mock/browser');
    await startMock();
  }
  await startLanguage();
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
