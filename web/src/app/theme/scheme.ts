import { localStorageColorSchemeManager } from '@mantine/core';

/** Light, dark, or as the system says. public/boot.js reads the same key before the first paint. */
export const schemeManager = localStorageColorSchemeManager({ key: 'console.scheme' });
