import { defineTexts } from '@/ui/i18n';
import english from './texts/en.json';

export const useAppTexts = defineTexts('app', english);
export type AppTextKey = keyof typeof english;
