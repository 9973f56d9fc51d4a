import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Config } from '../chat/config';
import type { Language } from '../i18n/language';

/** What every part of the panel may ask for. */
export interface Ground {
  config: Config;
  language: Language;
}

export const GroundContext = createContext<Ground | null>(null);

export function useGround(): Ground {
  const ground = useContext(GroundContext);
  if (!ground) throw new Error('no ground');
  return ground;
}
