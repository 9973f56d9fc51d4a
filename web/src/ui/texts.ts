import { defineTexts } from './i18n';
import english from './texts/en.json';

export const useUiTexts = defineTexts('ui', english);
