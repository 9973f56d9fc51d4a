import { defineTexts } from '@/ui/i18n';
import english from './texts/en.json';

export const useTexts = defineTexts('features/desk', english);
export type DeskTextKey = keyof typeof english;

/** Whether a word of the server has a text here. */
export const isText = (word: string): word is DeskTextKey => word in english;
